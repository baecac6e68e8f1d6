import type { ReadLetter, Span } from "../../letter/letter.ts";
import { between, indexFrom } from "../../letter/spans.ts";
import type { Scalar } from "../../model/graph.ts";
import { allows, type Ontology } from "../../model/ontology.ts";
import { periodText } from "../../model/period.ts";
import type { Claim, Named } from "../claim.ts";
import type { Lexicon } from "../lexicon.ts";
import { parseClauses } from "../parse/parse.ts";
import type { Predication } from "../parse/predication.ts";
import { unrealIn } from "../parse/reality.ts";
import { isMark, isWord, type Token } from "../parse/token.ts";
import { applies } from "./applies.ts";
import { appositionClaims } from "./appositions.ts";
import { carriedIn } from "./carried.ts";
import { type Filler, type Fillers, fill } from "./fill.ts";
import type { Frame } from "./frame.ts";
import type { Group } from "./group.ts";
import { postClaims } from "./post-claims.ts";
import { periodOf, type Scene } from "./scene.ts";

/** So many verbs before one can have been about what it goes on about. */
const REMEMBERED = 24;
/** So many verbs behind one can name what it leaves open. */
const EXPECTED = 3;
/** So far back, in characters, stand the words that qualify what a verb says. */
const REACH = 240;

/** What the verbs of one sentence say. */
export function frameClaims(scene: Scene, read: ReadLetter, lexicon: Lexicon): Claim[] {
  const { tokens, clauses } = scene;
  const { byVerb, ofCapacity } = lexicon.frames;
  const unreal = unrealIn(tokens);
  const predications = parseClauses(tokens, clauses, unreal);
  const stated = predications.flatMap((predication, index) => {
    const { construction, verb } = predication;
    const frames = construction === "capacity" ? ofCapacity : (byVerb.get(verb) ?? []);
    const before = predications.slice(Math.max(0, index - REMEMBERED), index);
    const after = predications.slice(index + 1, index + 1 + EXPECTED);
    const carried = carriedIn(scene, predication, before, after, read.text, lexicon);
    return frames.flatMap((frame) => {
      if (!applies(frame, predication, after, scene, read.text, ofCapacity)) return [];
      const filled = fill(frame, predication, carried);
      // 支持X建设 does not tell who builds; 来自X tells where from, whatever its construction.
      const told = construction === "middle" || frame.kind === "value" || frame.types.has("source");
      // X启动以来，…: when, and not what is told.
      const when = isSince(tokens, indexFrom(tokens, predication.at.to));
      const ours = told && !when && !predication.pivoted && !predication.stranger;
      const reported = ours ? homeOf(scene) : {};
      const fillers = filled && { ...filled, ...reported };
      return fillers === undefined
        ? []
        : claimsOf(frame, predication, fillers, scene, read, lexicon.ontology);
    });
  });
  const doing = predications.filter(({ verb }) =>
    byVerb.get(verb)?.some(({ kind }) => kind === "act"),
  );
  const made = new Set(doing.flatMap(({ slots: { object } }) => object ?? []));
  return [
    ...stated,
    ...postClaims(scene, unreal, lexicon.frames, made),
    ...appositionClaims(scene, unreal, read.text, lexicon),
  ];
}

function claimsOf(
  frame: Frame,
  predication: Predication,
  fillers: Fillers,
  scene: Scene,
  read: ReadLetter,
  ontology: Ontology,
): Claim[] {
  const proof = proofOf(predication, fillers, read.text);
  const status = frame.status ?? scene.statusOf(scene.sentence, proof);
  const period = periodOf(scene, proof, read.text);
  const qualifiers: Record<string, Scalar> = {
    ...(predication.batch !== undefined && { batch: predication.batch }),
    ...(period !== undefined && { period: periodText(period) }),
    ...(fillers.granter && { by: fillers.granter.members.map(({ name }) => name).join("、") }),
  };
  const rule = `${frame.id}:${predication.construction}`;
  const { clause } = predication;
  const { to } = clause;
  const beside = qualifiersIn(
    frame,
    read.text.slice(Math.max(scene.sentence.from, to - REACH), to),
  );
  // What else is said belongs to what the frame says first.
  const stated = frame.facts.flatMap(({ subject, predicate, object, zipped }, index) => {
    const left = fillers[subject];
    const right = fillers[object];
    if (
      left === undefined ||
      right === undefined ||
      (left.group === undefined && right.group === undefined)
    )
      return [];
    // 省委、省政府先后成立A、B: one after the other, and each by both; A、B先后落户X、Y each somewhere.
    const each =
      predication.respectively && !(frame.kind === "act" && isInTurn(scene.tokens, clause));
    const zip = zipped || each;
    return pairs(left, right, zip)
      .filter(([a, b]) => allows(ontology, predicate, a.type, b.type))
      .map(([a, b]) => ({
        subject: a,
        predicate,
        object: b,
        provenance: weaker(left, right),
        qualifiers: index === 0 ? { ...qualifiers, ...beside } : qualifiers,
      }));
  });
  const shared = frame.facts.some(({ predicate }) => predicate === "COOPERATES_WITH")
    ? partnersIn(frame, predication, fillers)
    : [];
  return [...stated, ...shared].map((claim) => ({ qualifiers, ...claim, status, proof, rule }));
}

/** X建成后，, and not 后 of 后续. */
function isSince(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    isWord(token, "since") && (token?.to !== (token?.from ?? 0) + 1 || isMark(tokens[at + 1], "，"))
  );
}

/** 先后, and not 先后分别. */
function isInTurn(tokens: readonly Token[], { from, to }: Span): boolean {
  const clause = between(tokens, from, to);
  return (
    clause.some((token) => isWord(token, "inTurn")) &&
    clause.every((token) => isWord(token, "inTurn") || !isWord(token, "respectively"))
  );
}

function pairs(left: Filler, right: Filler, zip: boolean): (readonly [Named, Named])[] {
  const alone = zip ? sharing(left, right.members.length) : undefined;
  return left.members.flatMap((a, index) =>
    right.members.flatMap((b, other) =>
      alone === undefined || index < alone || index - alone === other ? [[a, b] as const] : [],
    ),
  );
}

/** How many of those in front have all of `count` things, each of the rest one: 我市与A、B分别共建X和Y; undefined where nothing pairs. */
function sharing({ members, group }: Filler, count: number): number | undefined {
  if (members.length < 2 || count < 2) return undefined;
  const own = members.length - count;
  return own === 0 || (own > 0 && own === group?.parties) ? own : undefined;
}

const ORDER: readonly Claim["provenance"][] = ["explicit", "coordinated", "inherited-subject"];

function weaker(left: Filler, right: Filler): Claim["provenance"] {
  const rank = ({ provenance }: Filler) => ORDER.indexOf(provenance);
  return rank(left) >= rank(right) ? left.provenance : right.provenance;
}

/** A与B共建X: those who do a thing together work together. */
function partnersIn(frame: Frame, { joint, verb }: Predication, { agent, patient }: Fillers) {
  const { group } = agent ?? {};
  // 由A、B任双主任，召开会议: bodies and places work together.
  const members = agent?.members.filter(({ type }) => type !== "Person") ?? [];
  if (members.length < 2 || group === undefined) return [];
  // A与B建立X会商机制: it ties those who have it.
  const tie = group.parties < group.members.length && patient?.members[0]?.type === "Mechanism";
  if (!(joint || tie || frame.joint.has(verb))) return [];
  if (new Set(members.map((member) => ("from" in member ? member.from : 0))).size < 2) return [];
  const first = group.members.slice(0, group.parties).filter((one) => members.includes(one));
  const second = group.members.slice(group.parties).filter((one) => members.includes(one));
  const [lead, ...rest] = first;
  const joined =
    second.length > 0
      ? first.flatMap((a) => second.map((b) => [a, b] as const))
      : rest.flatMap((b) => (lead === undefined ? [] : [[lead, b] as const]));
  return joined.map(([subject, object]) => ({
    subject,
    predicate: "COOPERATES_WITH",
    object,
    provenance: "coordinated" as const,
  }));
}

/** How long a preposition is at most. */
const PREPOSITION = 3;

/** From the first name that has a part to the last; at least the verb. */
function proofOf({ at, clause, from }: Predication, fillers: Fillers, text: string): Span {
  const groups = Object.values(fillers)
    .map(({ group }: Filler) => group)
    .filter((group): group is Group => group !== undefined);
  const near = groups.filter(({ from, to }) => clause.from <= to && from <= clause.to);
  const first = Math.min(at.from, ...near.map(({ from }) => from));
  const end = Math.max(at.to, ...near.map(({ to }) => to));
  return {
    // 依托, 由: the word that gives the first name its part.
    from: from < first && first - from <= PREPOSITION ? from : first,
    to: text[end] === "”" && text.slice(first, end).includes("“") ? end + 1 : end,
  };
}

/** The letter's own place: some frames tell what a city has done where its letter names nobody. */
function homeOf({ deixis: { place } }: Scene): Fillers {
  return place === undefined ? {} : { home: { members: [place], provenance: "inherited-subject" } };
}

function qualifiersIn({ qualifiers }: Frame, text: string): Record<string, Scalar> {
  return Object.fromEntries(
    qualifiers.flatMap(([name, expression]) => {
      const match = expression.exec(text);
      return match === null ? [] : [[name, match[1] ?? match[0]]];
    }),
  );
}
