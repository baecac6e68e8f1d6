import type { ReadLetter, Sentence, Span } from "../../letter/letter.ts";
import type { Scalar, TextProvenance } from "../../model/graph.ts";
import { admits } from "../../model/ontology.ts";
import { type Period, periodText } from "../../model/period.ts";
import type { Claim, Named } from "../draft.ts";
import type { Lexicon } from "../lexicon.ts";
import { FIRST_GROUP } from "../mask.ts";
import type { Deixis } from "../mention/anaphora.ts";
import { type Mention, matchesIn } from "../mention/mention.ts";
import type { PeriodSpan } from "../quantity/period.ts";
import { between, lastFrom } from "../quantity/spans.ts";
import type { StatusReader } from "../status.ts";
import type { Group } from "./group.ts";
import type { FactTemplate, Pattern } from "./pattern.ts";
import { inheritedSubject } from "./subject.ts";

/** A sentence as patterns see it. */
export interface Scene {
  readonly sentence: Sentence;
  readonly groups: readonly Group[];
  readonly opened: readonly Group[];
  readonly topic: readonly Mention[];
  readonly deixis: Deixis;
  /** The sentence with figures, times, wishes and groups masked. */
  readonly masked: string;
  readonly statusOf: StatusReader;
  /** When things happened; no deadlines and no cut-off dates. */
  readonly periods: readonly PeriodSpan[];
}

interface Party {
  readonly members: readonly Named[];
  readonly group?: Group;
  readonly provenance: TextProvenance;
}

/** What the patterns say of one sentence. */
export function claimsIn(scene: Scene, read: ReadLetter, lexicon: Lexicon): Claim[] {
  return lexicon.patterns.flatMap((pattern) =>
    readings(pattern, scene).flatMap((reading) => claimsOf(pattern, reading, scene, read, lexicon)),
  );
}

interface Reading {
  readonly match: RegExpExecArray;
  readonly slots: ReadonlyMap<string, Group>;
}

/**
 * Where the pattern matches with mentions of the types that its slots ask for. Another group may stand
 * before those that fit (市政府成立专班，由A牵头，B参与), so what does not fit is tried again right behind.
 */
function readings(pattern: Pattern, { masked, groups }: Scene): Reading[] {
  const found: Reading[] = [];
  let from = 0;
  for (;;) {
    const [match] = matchesIn(masked, pattern.expression, { from, to: masked.length });
    if (match === undefined) return found;
    const slots = new Map<string, Group>();
    for (const [name, value] of Object.entries(match.groups ?? {})) {
      const group = value && groups[value.charCodeAt(0) - FIRST_GROUP];
      if (group) slots.set(name, group);
    }
    const fits = [...pattern.types].every(([slot, types]) => {
      const group = slots.get(slot);
      return group === undefined || group.members.some(({ type }) => types.includes(type));
    });
    if (fits) found.push({ match, slots });
    from = match.index + (fits ? Math.max(1, match[0].length) : 1);
  }
}

function claimsOf(
  pattern: Pattern,
  { match, slots }: Reading,
  scene: Scene,
  read: ReadLetter,
  lexicon: Lexicon,
): Claim[] {
  const { sentence, deixis } = scene;
  const qualifiers: Record<string, Scalar> = {};
  for (const [name, value] of Object.entries(match.groups ?? {})) {
    if (value !== undefined && !slots.has(name)) qualifiers[name] = value;
  }
  const from = sentence.from + match.index;
  const end = from + match[0].length;
  const proof = trimmed(read.text, { from, to: end });
  const clause = sentence.clauses.findLast((part) => part.from <= from) ?? sentence;
  const status = pattern.status ?? scene.statusOf(sentence, proof);
  const period = periodOf(scene, proof, read.text);
  if (period !== undefined) qualifiers.period = periodText(period);

  const party = (slot: string, predicate: string, side: "from" | "to"): Party => {
    if (slot === "@home")
      return { members: deixis.home ? [deixis.home] : [], provenance: "inherited-subject" };
    if (slot === "@issuer") {
      const members =
        deixis.issuer === undefined ? [] : [{ type: "Department", name: deixis.issuer }];
      return { members, provenance: "inherited-subject" };
    }
    const group = slots.get(slot);
    const types = pattern.types.get(slot);
    const inherits = slot === "@subject" || AGENT.has(slot);
    const opens = group !== undefined && inherits && group.from === from;
    const role = opens ? roleOf(read.text, group) : "agent";
    if (group !== undefined && role === "agent") {
      const members = types
        ? group.members.filter(({ type }) => types.includes(type))
        : group.members;
      return { members, group, provenance: members.length > 1 ? "coordinated" : "explicit" };
    }
    if (!inherits) return { members: [], provenance: "explicit" };
    const suits = ({ type }: Named) =>
      !NEVER_CARRIED.has(type) &&
      suitsEnd(lexicon, predicate, side, type) &&
      (types === undefined || types.includes(type));
    const taken = new Set([...slots.values()].map(({ from }) => from));
    const inherited = inheritedSubject(
      scene.opened.filter(({ from }) => !taken.has(from)),
      end,
      read.text,
      scene.topic,
      suits,
    );
    const homeSuits = deixis.home !== undefined && suits(deixis.home);
    const fallback = homeSuits && !hasStrangeSubject(read.text, clause, from) ? [deixis.home] : [];
    const partners = role === "partner" && group !== undefined ? group.members.filter(suits) : [];
    return {
      members: [...(inherited.length > 0 ? inherited : fallback), ...partners],
      provenance: "inherited-subject",
    };
  };

  return pattern.facts.flatMap((fact) =>
    pairsOf(fact, party).map(({ subject, object, provenance }) => ({
      subject,
      predicate: fact.predicate,
      object,
      status,
      qualifiers,
      proof,
      rule: pattern.id,
      provenance,
    })),
  );
}

function pairsOf(
  fact: FactTemplate,
  party: (slot: string, predicate: string, end: "from" | "to") => Party,
) {
  const left = party(fact.subject, fact.predicate, "from");
  if (fact.subject === fact.object) {
    if (left.provenance === "inherited-subject") return [];
    const parties = left.group?.parties ?? left.members.length;
    const before = left.members.slice(0, parties);
    const after = left.members.slice(parties);
    const [first, ...rest] = before;
    const pairs =
      after.length > 0
        ? before.flatMap((a) => after.map((b) => [a, b] as const))
        : rest.map((b) => [first ?? b, b] as const);
    return pairs.map(([subject, object]) => ({ subject, object, provenance: left.provenance }));
  }
  const right = party(fact.object, fact.predicate, "to");
  const provenance = left.provenance === "explicit" ? right.provenance : left.provenance;
  const zip =
    fact.zipped && left.members.length > 1 && left.members.length === right.members.length;
  return left.members.flatMap((subject, index) =>
    right.members.flatMap((object, other) =>
      zip && index !== other ? [] : [{ subject, object, provenance }],
    ),
  );
}

function suitsEnd(
  { ontology }: Lexicon,
  predicate: string,
  side: "from" | "to",
  type: string,
): boolean {
  const relation = ontology.relations[predicate];
  if (relation === undefined) return false;
  return admits(side === "from" ? relation.from : relation.to, type);
}

/** When it was: the last time named before the words or in them, not past a semicolon or in another fact's words. */
function periodOf({ periods, sentence }: Scene, words: Span, text: string): Period | undefined {
  const [first] = periods;
  const inside = between(periods, words.from, words.to).at(-1);
  const beside = lastFrom(periods, words.from - 1);
  const own =
    inside ??
    (beside !== undefined &&
    beside.to <= words.to &&
    /^[，、]?$/.test(text.slice(beside.to, words.from))
      ? beside
      : undefined) ??
    (first?.from === sentence.from && !/[；：]/.test(text.slice(first.to, words.from))
      ? first
      : undefined);
  return own?.period;
}

/** What a sentence may open with and yet not go on to act. */
const NEVER_CARRIED = new Set(["Industry", "Designation", "Event", "Policy", "Report", "Person"]);

const ADVERB =
  /(?:将|已|正|拟|并|先后|积极|主动|共同|进一步|继续|可|应|要|也|还|均|再|又|同意|推动|支持|鼓励|持续|大力|重点|加快|着力|率先|全面|首次|成功|正式|分别|陆续|逐步|期间|年|月|日|来|后|中|上|下|内|前|底|[0-9]|是|）|”)$/;

/** 市健康资源院建成…, 14个国家部委联合印发…: an actor without a name of its own acts, and not the city. */
const STRANGER =
  /^(?:[一二三四五六七八九十]+是|（[一二三四五六七八九十]+）|[0-9]+[.、])?(?:[省市区县][\p{Script=Han}]{2,10}(?:院|委|局|办|中心|集团|公司|银行)|[0-9\p{Script=Han}]{0,8}(?:部委|主管部门|各部门|高校|院所|龙头企业))(?!所属)/u;

/** 麓鸣影业与湖南大学…: somebody nobody knows stands right before 与; then it is not the city that acts. */
function hasStrangeSubject(text: string, clause: Span, from: number): boolean {
  if (STRANGER.test(text.slice(clause.from, from))) return true;
  if (!/^(?:与|联合|会同|携手|和)/.test(text.slice(from, from + 2))) return false;
  const before = text.slice(Math.max(0, from - 4), from);
  return /\p{Script=Han}{2}$/u.test(before) && !ADVERB.test(before);
}

/** Slots whose filler acts. */
const AGENT = new Set(["who", "lead"]);

/** 在龙岗区建成: only the scene. 联合深圳大学共建: a partner of the subject that stands before. */
function roleOf(text: string, group: Group): "agent" | "partner" | "scene" {
  const before = text.slice(Math.max(0, group.from - 2), group.from);
  if (/(?:在|于|向|从|对|自|给|到|依托|利用|通过|围绕|按照|根据|结合)$/.test(before))
    return "scene";
  return /(?:联合|会同|携手|协同|与|和|同)$/.test(before) ? "partner" : "agent";
}

/** Without punctuation at its ends. */
function trimmed(text: string, { from, to }: Span): Span {
  let start = from;
  let end = to;
  while (start < end && /[，。；、：\s]/.test(text[start] ?? "")) start += 1;
  while (end > start && /[，。；、：\s]/.test(text[end - 1] ?? "")) end -= 1;
  const inside = text.slice(start, end);
  if (inside.lastIndexOf("“") > inside.lastIndexOf("”") && text[end] === "”") end += 1;
  return { from: start, to: end };
}
