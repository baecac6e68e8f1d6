import type { Glyph } from "./glyph.ts";

/** So often on one page stands no faint word of a letter. */
const TILES = 3;

/** Parts the words of a page from those that are drawn behind them. */
export function withoutWatermarks(glyphs: readonly Glyph[]): {
  readonly kept: readonly Glyph[];
  readonly watermarks: readonly string[];
} {
  const stretches = stretchesOf(glyphs);
  const often = new Map<string, number>();
  for (const stretch of stretches) {
    const words = wordsIn(stretch);
    often.set(words, (often.get(words) ?? 0) + 1);
  }
  const grid = gridOf(glyphs);
  const isBehind = (stretch: readonly Glyph[]): boolean => {
    const isTiled = stretch.length > 1 && (often.get(wordsIn(stretch)) ?? 0) >= TILES;
    const isFaint = stretch.every((glyph) => glyph.isFaint);
    if (!isTiled && !isFaint) return false;
    return (isTiled && isFaint) || stretch.some((glyph) => isOverdrawn(glyph, grid));
  };
  // Where one tile lies on other words, all of them are a watermark.
  const marks = new Set(stretches.filter(isBehind).map(wordsIn));
  const isMark = (stretch: readonly Glyph[]): boolean =>
    marks.has(wordsIn(stretch)) &&
    (stretch.every(({ isFaint }) => isFaint) || (often.get(wordsIn(stretch)) ?? 0) >= TILES);
  return {
    kept: stretches.filter((stretch) => !isMark(stretch)).flat(),
    watermarks: [...marks],
  };
}

/** Characters that were drawn one after the other on a line. */
function stretchesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const stretches: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const goesOn =
      before !== undefined &&
      before.isFaint === glyph.isFaint &&
      Math.abs(before.across - glyph.across) < before.size / 4 &&
      Math.abs(before.size - glyph.size) < before.size / 10 &&
      Math.abs(glyph.along - before.along - before.length) < before.size;
    if (goesOn) stretches.at(-1)?.push(glyph);
    else stretches.push([glyph]);
    before = glyph;
  }
  return stretches;
}

function wordsIn(stretch: readonly Glyph[]): string {
  return stretch.map(({ text }) => text).join("");
}

type Grid = ReadonlyMap<string, readonly Glyph[]>;
const CELL = 12;

function gridOf(glyphs: readonly Glyph[]): Grid {
  const grid = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const key = cellOf(glyph.along + glyph.length / 2, glyph.across - glyph.size / 3);
    const cell = grid.get(key);
    if (cell === undefined) grid.set(key, [glyph]);
    else cell.push(glyph);
  }
  return grid;
}

function cellOf(along: number, across: number): string {
  return `${Math.floor(along / CELL)},${Math.floor(across / CELL)}`;
}

/** Whether the middle of another character lies on this one. */
function isOverdrawn(glyph: Glyph, grid: Grid): boolean {
  const { along, across, length, size } = glyph;
  for (let x = along; x < along + length + CELL; x += CELL) {
    for (let y = across - size; y < across + CELL; y += CELL) {
      for (const other of grid.get(cellOf(x, y)) ?? []) {
        const [middle, height] = [other.along + other.length / 2, other.across - other.size / 3];
        const isWithin =
          middle > along &&
          middle < along + length &&
          height > across - size * 0.9 &&
          height < across;
        // What is drawn as dark as the words may have a faint mark behind it and is none.
        if (isWithin && other !== glyph && (glyph.isFaint || !other.isFaint)) return true;
      }
    }
  }
  return false;
}
