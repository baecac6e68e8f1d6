import type { Glyph } from "./glyph.ts";

/** The share of a character's size and length within which a second one lies on the first. */
const NEAR = 0.35;

/** Leaves out characters that are drawn a second time nearly where they stand, to look bold or to cast a shadow. */
export function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const drawn = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const cell = glyph.size / 2 || 1;
    const [column, line] = [Math.round(glyph.along / cell), Math.round(glyph.across / cell)];
    for (let x = column - 1; x <= column + 1; x += 1) {
      for (let y = line - 1; y <= line + 1; y += 1) {
        const near = drawn.get(`${glyph.text}${x},${y}`);
        if (near?.some((other) => isSamePlace(glyph, other))) return false;
      }
    }
    const key = `${glyph.text}${column},${line}`;
    const here = drawn.get(key);
    if (here === undefined) drawn.set(key, [glyph]);
    else here.push(glyph);
    return true;
  });
}

function isSamePlace(a: Glyph, b: Glyph): boolean {
  const reach = Math.min(a.size, b.size, a.length, b.length) * NEAR;
  return Math.abs(a.along - b.along) < reach && Math.abs(a.across - b.across) < reach;
}
