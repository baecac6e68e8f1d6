import type { ReadLetter, Span } from "./letter.ts";

/** As in normalising: letters keep the space printed between them, figures only within a line. */
const WORD = /[\p{Script=Latin}\d]/u;
const LETTER = /\p{Script=Latin}/u;
const LINE_BREAK = /[\n\r\f\v\u0085\u2028\u2029]/u;
const SPACE = /\s/u;
const CONTEXT = 32;

/** A stretch of the letter's own text, in code points, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Quotes from one letter's text by code points. */
export interface Quoter {
  readonly exact: (start: number, end: number) => string;
  /** The 32 characters before a place. */
  readonly prefix: (start: number) => string;
  /** The 32 characters after a place. */
  readonly suffix: (end: number) => string;
}

/** Where a span of the normalised text stands in the letter, from its first to its last printed character. */
export function toOriginal(read: Pick<ReadLetter, "text" | "offsets">, span: Span): Stretch {
  let { from, to } = span;
  while (to > from && read.text[to - 1] === "\n") to -= 1;
  while (from < to && read.text[from] === "\n") from += 1;
  const start = read.offsets[from] ?? 0;
  return { start, end: to > from ? (read.offsets[to - 1] ?? 0) + 1 : start };
}

/** Quotes from a text; making one costs a pass over the text, each quote only its length. */
export function quoter(text: string): Quoter {
  const points = /[\ud800-\udfff]/.test(text) ? [...text] : undefined;
  const slice = (start: number, end: number): string =>
    points === undefined ? text.slice(start, end) : points.slice(start, end).join("");
  return {
    exact: (start, end) => unwrap(slice(start, end)),
    prefix: (start) => slice(Math.max(0, start - CONTEXT), start),
    suffix: (end) => slice(end, end + CONTEXT),
  };
}

/** The words of a letter between two code points, hard wraps and spaces beside Han taken out. */
export function exactAt(text: string, start: number, end: number): string {
  return quoter(text).exact(start, end);
}

function unwrap(printed: string): string {
  if (!SPACE.test(printed)) return printed;
  return printed.trim().replace(/\s+/gu, (space, at: number, whole: string) => {
    const kept = LINE_BREAK.test(space) ? LETTER : WORD;
    const between = kept.test(whole[at - 1] ?? "") && kept.test(whole[at + space.length] ?? "");
    return between && !/^[\n\r\f\v\u0085\u2028\u2029]/u.test(space) ? " " : "";
  });
}
