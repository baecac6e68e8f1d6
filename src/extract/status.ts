import type { ReadLetter, Sentence, Span } from "../letter/letter.ts";
import type { Status } from "../model/graph.ts";
import type { Lexicon } from "./lexicon.ts";
import { mask } from "./mask.ts";
import { headsPlans, statusOf } from "./quantity/status.ts";

/** How far along is what the words of a sentence say: done, ongoing, planned or applied for. */
export type StatusReader = (sentence: Sentence, words: Span) => Status;

/** Words that end what a plan announced: 已于上月开工. */
const LOOK_BACK = 2;

/** Reads status by the cues of the clause, the clauses before it, and the heading above. */
export function createStatusReader(
  read: ReadLetter,
  names: readonly Span[],
  lexicon: Lexicon,
): StatusReader {
  const { frame, sentences } = read;
  // 未来 in the name of a fund plans nothing.
  const text = mask(
    read.text,
    names.map(({ from, to }) => ({ from, to, by: "□" })),
  );
  const date = frame.date?.value;
  const sections = plannedSections(read, lexicon);
  const plannedFrom = new Map<number, number>();
  for (const { from, to, paragraph } of sentences) {
    const opening = text.slice(from, Math.min(to, from + 14));
    if (!plannedFrom.has(paragraph) && headsPlans(opening, lexicon.quantities))
      plannedFrom.set(paragraph, from);
  }
  return (sentence, words) => {
    const start = plannedFrom.get(sentence.paragraph);
    let planned = sections.has(sentence.section) || (start !== undefined && start <= sentence.from);
    const context = date === undefined ? {} : { date };
    const last = sentence.clauses.findLastIndex(({ from }) => from < words.to);
    for (const clause of sentence.clauses.slice(Math.max(0, last - LOOK_BACK), last)) {
      const reading = statusOf(text, clause.from, clause.to, context, lexicon.quantities);
      if (reading.status === "planned" && reading.sure) planned = true;
      else if (reading.status === "done" && reading.sure) planned = false;
    }
    const clause = sentence.clauses[last] ?? sentence;
    return statusOf(text, clause.from, clause.to, { ...context, planned }, lexicon.quantities)
      .status;
  };
}

/** Ids of the sections that stand under a heading such as 下一步工作打算. */
export function plannedSections({ record }: ReadLetter, lexicon: Lexicon): ReadonlySet<string> {
  const planned = new Set<string>();
  for (const { id, heading, parent } of record.sections) {
    const inherits = parent !== undefined && planned.has(parent);
    if (inherits || headsPlans(heading, lexicon.quantities)) planned.add(id);
  }
  return planned;
}
