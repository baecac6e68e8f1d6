import type { ClauseWords } from "../../annotate/clause-words.ts";
import type { ReadLetter, Span } from "../../letter/letter.ts";
import type { TextProvenance } from "../../model/graph.ts";
import { admits, relationNamed } from "../../model/ontology.ts";
import type { Named } from "../claim.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Group } from "./group.ts";
import type { Pattern } from "./pattern.ts";
import type { Reading } from "./reading.ts";
import type { Scene } from "./scene.ts";
import { inheritedSubject } from "./subject.ts";

/** Who stands at one end of a fact. */
export interface Party {
  readonly members: readonly Named[];
  readonly group?: Group;
  readonly provenance: TextProvenance;
}

/** The end of a fact that a slot of a pattern fills. */
export type PartyOf = (slot: string, predicate: string, end: "from" | "to") => Party;

/** Slots whose filler acts. */
const AGENT = new Set(["who", "lead"]);

/** Tells who fills the slots of a pattern where it was read: those named, or the carried subject. */
export function partiesOf(
  pattern: Pattern,
  { match, slots }: Reading,
  scene: Scene,
  read: ReadLetter,
  lexicon: Lexicon,
): PartyOf {
  const { deixis, sentence } = scene;
  const from = sentence.from + match.index;
  const end = from + match[0].length;
  const clause = sentence.clauses.findLast((part) => part.from <= from) ?? sentence;

  function carried(suits: (named: Named) => boolean): readonly Named[] {
    const taken = new Set([...slots.values()].map((group) => group.from));
    const opened = scene.opened.filter((group) => !taken.has(group.from));
    const objects = [...slots.values()].flatMap(({ members }) => members);
    const topic = scene.topic.filter(
      ({ type, name }) => !objects.some((other) => other.type === type && other.name === name),
    );
    const inherited = inheritedSubject(opened, end, read.text, topic, suits);
    if (inherited.length > 0 || deixis.place === undefined || !suits(deixis.place))
      return inherited;
    return hasStrangeSubject(read.text, clause, from, lexicon.clauses) ? [] : [deixis.place];
  }

  return (slot, predicate, side) => {
    if (slot === "@home" || slot === "@issuer") {
      const { place: home, issuer } = deixis;
      const body = issuer === undefined ? undefined : { type: "Department", name: issuer };
      const named = slot === "@home" ? home : body;
      return { members: named ? [named] : [], provenance: "inherited-subject" };
    }
    const group = slots.get(slot);
    const types = pattern.types.get(slot);
    const inherits = slot === "@subject" || AGENT.has(slot);
    const opens = group !== undefined && inherits && group.from === from;
    const role = opens ? roleOf(read.text, group, lexicon.clauses) : "agent";
    if (group !== undefined && role === "agent") {
      const members = types
        ? group.members.filter(({ type }) => types.includes(type))
        : group.members;
      return { members, group, provenance: members.length > 1 ? "coordinated" : "explicit" };
    }
    if (!inherits) return { members: [], provenance: "explicit" };
    const suits = ({ type }: Named) =>
      !lexicon.types.silent.has(type) &&
      suitsEnd(lexicon, predicate, side, type) &&
      (types === undefined || types.includes(type));
    const partners = role === "partner" && group !== undefined ? group.members.filter(suits) : [];
    return { members: [...carried(suits), ...partners], provenance: "inherited-subject" };
  };
}

function suitsEnd(
  { ontology }: Lexicon,
  predicate: string,
  side: "from" | "to",
  type: string,
): boolean {
  const relation = relationNamed(ontology, predicate);
  return relation !== undefined && admits(relation[side], type);
}

/** 市健康资源院建成…; 麓鸣影业与湖南大学…: somebody that nobody knows acts, and not the city. */
function hasStrangeSubject(
  text: string,
  clause: Span,
  from: number,
  { stranger, adverb }: ClauseWords,
): boolean {
  if (stranger.test(text.slice(clause.from, from))) return true;
  if (!/^(?:与|联合|会同|携手|和)/.test(text.slice(from, from + 2))) return false;
  const before = text.slice(Math.max(0, from - 4), from);
  return /\p{Script=Han}{2}$/u.test(before) && !adverb.test(before);
}

/** 在龙岗区建成: only the scene. 联合深圳大学共建: a partner of the subject that stands before. */
function roleOf(
  text: string,
  group: Group,
  { scene, partner }: ClauseWords,
): "agent" | "partner" | "scene" {
  const before = text.slice(Math.max(0, group.from - 2), group.from);
  if (scene.test(before)) return "scene";
  return partner.test(before) ? "partner" : "agent";
}
