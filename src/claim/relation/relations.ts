import type { ClauseWords } from "../../annotate/clause-words.ts";
import type { ReadLetter, Span } from "../../letter/letter.ts";
import type { Scalar } from "../../model/graph.ts";
import { periodText } from "../../model/period.ts";
import type { Claim } from "../claim.ts";
import type { Lexicon } from "../lexicon.ts";
import { type PartyOf, partiesOf } from "./party.ts";
import type { FactTemplate, Pattern } from "./pattern.ts";
import { type Reading, readingsOf } from "./reading.ts";
import { periodOf, type Scene } from "./scene.ts";

/** What the patterns say of one sentence. */
export function claimsIn(scene: Scene, read: ReadLetter, lexicon: Lexicon): Claim[] {
  return lexicon.patterns.flatMap((pattern) =>
    readingsOf(pattern, scene).flatMap((reading) =>
      claimsOf(pattern, reading, scene, read, lexicon),
    ),
  );
}

function claimsOf(
  pattern: Pattern,
  reading: Reading,
  scene: Scene,
  read: ReadLetter,
  lexicon: Lexicon,
): Claim[] {
  const { match, slots } = reading;
  if (isDenied(scene.masked, match, lexicon.clauses)) return [];
  const qualifiers: Record<string, Scalar> = {};
  for (const [name, value] of Object.entries(match.groups ?? {})) {
    if (value !== undefined && !slots.has(name)) qualifiers[name] = value;
  }
  const from = scene.sentence.from + match.index;
  const proof = trimmed(read.text, { from, to: from + match[0].length });
  const status = pattern.status ?? scene.statusOf(scene.sentence, proof);
  const period = periodOf(scene, proof, read.text);
  if (period !== undefined) qualifiers.period = periodText(period);
  const party = partiesOf(pattern, reading, scene, read, lexicon);
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

/** How far before the words of a fact they are denied. */
const REACH = 6;

/** 没有成立X, 尚未出台X, 设立的X已取消: what is not so. */
function isDenied(
  masked: string,
  { index, 0: words }: RegExpExecArray,
  { denial, cancelled }: ClauseWords,
): boolean {
  const end = index + words.length;
  const before = masked.slice(Math.max(0, index - REACH), index);
  return (
    denial.test(before.slice(before.search(/[^，。；：、]*$/)) + words) ||
    cancelled.test(masked.slice(end, end + REACH))
  );
}

function pairsOf(fact: FactTemplate, party: PartyOf) {
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
