import type { Field, ReadLetter, Sentence, Span } from "../../letter/letter.ts";
import type { ClaimSink, Named } from "../claim.ts";
import type { Lexicon } from "../lexicon.ts";
import { aroundTitle } from "./frame-proof.ts";

/** Something that was asked, where it is named, and the words that answer it. */
interface Demand extends Span {
  readonly name: string;
  readonly answer: Span;
  readonly rule: string;
}

/**
 * What was asked and which words of the reply answer it: by headings and sentences that name a demand,
 * and by the proposal's title, which the letter answers as a whole.
 */
export function claimDemands(
  read: ReadLetter,
  lexicon: Lexicon,
  draft: ClaimSink,
  letter: Named,
  asker: Named,
  title: Field | undefined,
): void {
  const titled = title === undefined ? [] : titleDemand(read, lexicon, title);
  for (const { name, from, to, answer, rule } of [...titled, ...namedDemands(read, lexicon)]) {
    const demand: Named = { type: "Demand", name };
    draft.name(demand, { mention: { from, to } });
    const asked = title !== undefined && from >= title.from && to <= title.to;
    const proof = asked ? aroundTitle(read.text, title) : answer;
    const common = { status: "done", rule, provenance: "explicit" } as const;
    draft.claim({ subject: asker, predicate: "ASKS_FOR", object: demand, proof, ...common });
    draft.claim({
      subject: letter,
      predicate: "ANSWERS",
      object: demand,
      proof: answer,
      ...common,
    });
  }
}

function titleDemand({ text }: ReadLetter, { grammar }: Lexicon, title: Field): Demand[] {
  const { demands } = grammar;
  const printed = text.slice(title.from, title.to);
  const found = new RegExp(demands.title, "d").exec(printed);
  const [from = 0, to = 0] = found?.indices?.groups?.demand ?? [];
  if (to === from) return [];
  const after = text.slice(title.to, title.to + 400);
  const reply = new RegExp(demands.reply).exec(after);
  const answer =
    reply === null
      ? aroundTitle(text, title)
      : { from: title.to + reply.index, to: title.to + reply.index + reply[0].length };
  const place = { from: title.from + from, to: title.from + to };
  return [{ name: text.slice(place.from, place.to), ...place, answer, rule: "demand:title" }];
}

function namedDemands(read: ReadLetter, { grammar }: Lexicon): Demand[] {
  const { heading, sentence, nothing } = grammar.demands;
  const empty = new RegExp(nothing);
  const kinds = [
    { expression: new RegExp(heading, "d"), rule: "demand:heading", whole: false },
    ...sentence.map((source) => ({
      expression: new RegExp(source, "d"),
      rule: "demand:sentence",
      whole: true,
    })),
  ];
  return read.sentences.flatMap((each, index): Demand[] => {
    const printed = read.text.slice(each.from, each.to);
    for (const { expression, rule, whole } of kinds) {
      const found = expression.exec(printed);
      const [from, to] = found?.indices?.groups?.demand ?? [];
      if (from === undefined || to === undefined) continue;
      const name = printed.slice(from, to);
      if (empty.test(name)) return [];
      const place = { from: each.from + from, to: each.from + to };
      const answer = whole ? paragraphFrom(read.sentences, index) : each;
      return [{ name, ...place, answer: { from: answer.from, to: answer.to }, rule }];
    }
    return [];
  });
}

/** The sentence, or with those that go on after it in its paragraph where it says nothing else itself. */
function paragraphFrom(sentences: readonly Sentence[], index: number): Span {
  const first = sentences[index];
  if (first === undefined) return { from: 0, to: 0 };
  if (first.clauses.length > 1) return first;
  const next = sentences[index + 1];
  const goesOn = next !== undefined && next.paragraph === first.paragraph;
  return { from: first.from, to: goesOn ? next.to : first.to };
}
