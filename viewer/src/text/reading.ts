import type { LetterCoverage, ReadSection, ReadSentence } from "../../../src/model/coverage.ts";
import { type Language, translate } from "../i18n/translate.ts";
import type { Mark } from "./runs.ts";

/** How much of some sentences was understood. */
export interface Share {
  readonly sentences: number;
  /** Those that gave no fact. */
  readonly silent: number;
}

export function shareOf(sentences: readonly ReadSentence[]): Share {
  return {
    sentences: sentences.length,
    silent: sentences.filter(({ facts }) => facts.length === 0).length,
  };
}

/** All sentences of a letter, in its order. */
export function sentencesOf({
  sections,
}: Pick<LetterCoverage, "sections">): readonly ReadSentence[] {
  return sections.flatMap(({ sentences }) => sentences);
}

/** The sentence `step` further on; the first or last one when none is chosen; it stops at the ends. */
export function sentenceAfter(
  sentences: readonly ReadSentence[],
  chosen: number | undefined,
  step: number,
  wanted: (sentence: ReadSentence) => boolean = () => true,
): number | undefined {
  const fitting = sentences.filter((each) => wanted(each) || each.start === chosen);
  const at = fitting.findIndex(({ start }) => start === chosen);
  const to = at < 0 ? (step > 0 ? 0 : fitting.length - 1) : at + step;
  return fitting[Math.min(Math.max(to, 0), fitting.length - 1)]?.start;
}

/** A section as it is called: 一是完善顶层设计; what has no heading by its place in the letter. */
export function sectionName(
  { id, heading }: Pick<ReadSection, "id" | "heading">,
  language: Language,
): string {
  if (heading !== "") return heading;
  if (id.endsWith("#head")) return translate(language, "sectionHead");
  return translate(language, id.endsWith("#tail") ? "sectionTail" : "sectionBody");
}

/** The sentences of a letter as marks: `silent` those without a fact, `telling` the others. */
export function sentenceMarks(coverage: LetterCoverage | undefined): readonly Mark[] {
  if (coverage === undefined) return [];
  return sentencesOf(coverage).map(({ start, end, facts }) => ({
    kind: "sentence",
    id: facts.length === 0 ? "silent" : "telling",
    start,
    end,
  }));
}
