/** Four corners on a page, in points from its left upper corner: where words begin above, end above, end below, begin below. */
export type Quad = readonly [number, number, number, number, number, number, number, number];

/** Words that stand on one line of a page. */
export interface PageRun {
  /** Code points of the letter's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Counts from 1. */
  readonly page: number;
  readonly quad: Quad;
  /** Where each character but the first begins, in thousandths of the line. */
  readonly cuts: readonly number[];
  /** How surely the line was read off a picture, from 0 to 1. */
  readonly confidence?: number;
  /** Characters that were read less surely, by their place on the line. */
  readonly doubts?: readonly (readonly [at: number, confidence: number])[];
}

/** Where the words of a letter stand on its pages. */
export interface PageLayout {
  /** In points. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** In the order of the text. */
  readonly runs: readonly PageRun[];
  /** Pages are drawn of their words alone: seals, lines and pictures are in the file and not on them. */
  readonly hasOnlyWords?: boolean;
}

/** A part of a page. */
export interface PageArea {
  readonly page: number;
  readonly quad: Quad;
}

/** Where the words between two code points stand: one area for each line that they touch. */
export function areasOf({ runs }: PageLayout, start: number, end: number): PageArea[] {
  return runs
    .filter((run) => run.start < end && run.end > start)
    .map((run) => {
      const cuts = [0, ...run.cuts, 1000];
      const from = cuts[Math.max(start, run.start) - run.start] ?? 0;
      const to = cuts[Math.min(end, run.end) - run.start] ?? 1000;
      return { page: run.page, quad: partOf(run.quad, from / 1000, to / 1000) };
    });
}

/** The code point that stands at a place of a page; undefined where there is none. */
export function offsetAt(
  { runs }: PageLayout,
  page: number,
  x: number,
  y: number,
): number | undefined {
  for (const run of runs) {
    if (run.page !== page) continue;
    const [x0, y0, x1, y1, , , x3, y3] = run.quad;
    const along = share(x - x0, y - y0, x1 - x0, y1 - y0);
    const across = share(x - x0, y - y0, x3 - x0, y3 - y0);
    if (along < 0 || along > 1 || across < 0 || across > 1) continue;
    const behind = run.cuts.findIndex((cut) => cut > along * 1000);
    return run.start + (behind < 0 ? run.cuts.length : behind);
  }
  return undefined;
}

/** How surely the words between two code points were read off a picture: as the least sure of them; undefined where they were not. */
export function confidenceOf({ runs }: PageLayout, start: number, end: number): number | undefined {
  const read = runs
    .filter((run) => run.start < end && run.end > start)
    .flatMap(({ start: first, confidence, doubts = [] }) => [
      ...(confidence === undefined ? [] : [confidence]),
      ...doubts.filter(([at]) => first + at >= start && first + at < end).map(([, sure]) => sure),
    ]);
  return read.length === 0 ? undefined : Math.min(...read);
}

function share(x: number, y: number, toX: number, toY: number): number {
  return (x * toX + y * toY) / (toX * toX + toY * toY || 1);
}

function partOf(quad: Quad, from: number, to: number): Quad {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = quad;
  const between = (a: number, b: number, at: number): number => rounded(a + (b - a) * at);
  return [
    between(x0, x1, from),
    between(y0, y1, from),
    between(x0, x1, to),
    between(y0, y1, to),
    between(x3, x2, to),
    between(y3, y2, to),
    between(x3, x2, from),
    between(y3, y2, from),
  ];
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
