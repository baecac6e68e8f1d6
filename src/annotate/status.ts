import type { ReadLetter, Sentence, Span } from "../letter/letter.ts";
import { between, indexFrom } from "../letter/spans.ts";
import type { Status } from "../model/graph.ts";
import { headsPlans, type StatusReading, statusOf } from "./clause-status.ts";
import type { AnnotationLexicon } from "./lexicon.ts";
import { mask } from "./mask.ts";
import type { DateSpan } from "./time/stretch.ts";

/** How far along is what the words of a sentence say: done, ongoing, planned or applied for. */
export type StatusReader = (sentence: Sentence, words: Span) => Status;

/** Words that end what a plan announced: 已于上月开工. */
const LOOK_BACK = 2;

/** Reads status by the cues of the clause, the clauses before it, and the heading above. */
export function createStatusReader(
  read: ReadLetter,
  names: readonly Span[],
  dates: readonly DateSpan[],
  sections: ReadonlySet<string>,
  lexicon: AnnotationLexicon,
): StatusReader {
  const { frame, sentences } = read;
  // 未来 in the name of a fund plans nothing.
  const text = mask(
    read.text,
    names.map(({ from, to }) => ({ from, to, by: "□" })),
  );
  // 2021—2025年 in a title is not when something is done.
  const outside = dates.filter(
    ({ from, to }) => text.slice(from, to) === read.text.slice(from, to),
  );
  const context = frame.date === undefined ? {} : { date: frame.date.value };
  const plannedFrom = new Map<number, number>();
  for (const { from, to, paragraph } of sentences) {
    const opening = text.slice(from, Math.min(to, from + 14));
    if (!plannedFrom.has(paragraph) && headsPlans(opening, lexicon.quantities))
      plannedFrom.set(paragraph, from);
  }
  const readings = new Map<string, StatusReading>();
  const readingOf = ({ from, to }: Span, planned = false): StatusReading => {
    const key = `${from}:${planned}`;
    const known = readings.get(key);
    if (known !== undefined) return known;
    const own = { ...context, planned, dates: between(outside, from, to) };
    const reading = statusOf(text, from, to, own, lexicon.quantities);
    readings.set(key, reading);
    return reading;
  };
  return (sentence, words) => {
    const start = plannedFrom.get(sentence.paragraph);
    let planned = sections.has(sentence.section) || (start !== undefined && start <= sentence.from);
    const last = indexFrom(sentence.clauses, words.to) - 1;
    for (const clause of sentence.clauses.slice(Math.max(0, last - LOOK_BACK), last)) {
      const reading = readingOf(clause);
      if (reading.status === "planned" && reading.sure) planned = true;
      else if (reading.status === "done" && reading.sure) planned = false;
    }
    const clause = sentence.clauses[last] ?? sentence;
    return readingOf(clause, planned).status;
  };
}

/** Ids of the sections that stand under a heading such as 下一步工作打算. */
export function plannedSections(
  { record }: ReadLetter,
  lexicon: AnnotationLexicon,
): ReadonlySet<string> {
  const planned = new Set<string>();
  for (const { id, heading, parent } of record.sections) {
    const inherits = parent !== undefined && planned.has(parent);
    if (inherits || headsPlans(heading, lexicon.quantities)) planned.add(id);
  }
  return planned;
}
