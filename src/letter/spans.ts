import type { Span } from "./letter.ts";

/** The place of the first span that begins at or behind `at`; the spans are in order. */
export function indexFrom(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans that lie between `from` and `to`; they are in order, and looked up, not walked. */
export function between<T extends Span>(spans: readonly T[], from: number, to: number): T[] {
  return spans.slice(indexFrom(spans, from), indexFrom(spans, to)).filter((span) => span.to <= to);
}

/** The last span that begins at or before `at`. */
export function lastFrom<T extends Span>(spans: readonly T[], at: number): T | undefined {
  return spans[indexFrom(spans, at + 1) - 1];
}

/** So many of what came last in a sentence can be what a clause goes on about. */
const REMEMBERED = 24;

/** The last spans that begin before `at`, no more than one can keep in mind; the spans are in order. */
export function lastBefore<T extends Span>(spans: readonly T[], at: number): T[] {
  const end = indexFrom(spans, at);
  return spans.slice(Math.max(0, end - REMEMBERED), end);
}

/** The first span that begins at or behind `at`. */
export function nextFrom<T extends Span>(spans: readonly T[], at: number): T | undefined {
  return spans[indexFrom(spans, at)];
}
