import type { Quad } from "../../model/page-layout.ts";
import type { Glyph } from "../page/glyph.ts";
import type { ReadLine } from "./engine.ts";
import { repaired } from "./repairs.ts";

/** From a point of the picture that was read to one of the page, in points. */
export type ToPage = (x: number, y: number) => readonly [number, number];

const WIDE = /[\u0250-\u{10ffff}]/u;
/** A gap between characters that is wider, in characters, was meant. */
const GAP = 0.9;
/** Two wide characters with a figure between them are half as far again from each other. */
const CROWDED = 1.3;

/** The characters of a line that was read, each with the place that it takes on the line. */
export function glyphsOf(
  { corners, characters }: ReadLine,
  toPage: ToPage,
  scale: number,
): Glyph[] {
  const [start, end, , foot] = corners;
  if (start === undefined || end === undefined || foot === undefined) return [];
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const height = Math.hypot(foot.x - start.x, foot.y - start.y);
  const size = sizeOf(characters, length, height);
  const texts = repaired(characters.map(({ text }, at) => (isCrowded(at) ? "" : text)));
  const half = (at: number): number => (size * (WIDE.test(texts[at] ?? "") ? 1 : 0.55)) / 2;
  const glyphs: Glyph[] = [];
  for (const [at, { at: share, confidence }] of characters.entries()) {
    const text = texts[at] ?? "";
    if (text.trim() === "") continue;
    const middle = share * length;
    const [before, after] = [neighbour(at, -1), neighbour(at, 1)];
    const from = before ?? middle - half(at);
    const to = after ?? middle + half(at);
    const along = Math.max(0, from);
    const until = Math.min(length, Math.max(to, along + 1));
    glyphs.push({
      text,
      along: (start.x + along) * scale,
      across: (start.y + foot.y) * 0.5 * scale + size * 0.35 * scale,
      length: (until - along) * scale,
      size: size * scale,
      quad: quadOf(along / length, until / length),
      isFaint: false,
      confidence,
    });
  }
  return glyphs;

  /** Whether between two wide characters there is no room for this narrow one: it was the edge of one of them. */
  function isCrowded(at: number): boolean {
    const [before, own, after] = [characters[at - 1], characters[at], characters[at + 1]];
    if (before === undefined || own === undefined || after === undefined) return false;
    if (WIDE.test(own.text) || !WIDE.test(before.text) || !WIDE.test(after.text)) return false;
    return (after.at - before.at) * length < size * CROWDED;
  }

  /** Where this character meets the next; undefined where a gap lies between. */
  function neighbour(at: number, step: 1 | -1): number | undefined {
    const other = characters[at + step];
    const own = characters[at];
    if (own === undefined || other === undefined || other.text.trim() === "") return undefined;
    const [a, b] = [own.at * length, other.at * length];
    const gap = Math.abs(b - a) - half(at) - half(at + step);
    if (gap > size * GAP) return undefined;
    return a + step * (half(at) + gap / 2);
  }

  function quadOf(from: number, to: number): Quad {
    const point = (along: number, across: number): readonly [number, number] => {
      const [a, b, c, d] = corners;
      if (a === undefined || b === undefined || c === undefined || d === undefined) return [0, 0];
      const x = (a.x + (b.x - a.x) * along) * (1 - across) + (d.x + (c.x - d.x) * along) * across;
      const y = (a.y + (b.y - a.y) * along) * (1 - across) + (d.y + (c.y - d.y) * along) * across;
      return toPage(x, y);
    };
    return [...point(from, 0), ...point(to, 0), ...point(to, 1), ...point(from, 1)] as const;
  }
}

/** The usual step from one wide character to the next; boxes around lines are higher than characters. */
function sizeOf(characters: ReadLine["characters"], length: number, height: number): number {
  const steps: number[] = [];
  for (const [at, { text, at: place }] of characters.entries()) {
    const before = characters[at - 1];
    if (before === undefined || !WIDE.test(text) || !WIDE.test(before.text)) continue;
    steps.push((place - before.at) * length);
  }
  // Places are known in strips of a sixth of a character: the middle one tells which are usual, their mean how far.
  const middle = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const usual = steps.filter((step) => Math.abs(step - middle) < middle * 0.4);
  if (usual.length < 3) return height * 0.75;
  const mean = usual.reduce((sum, step) => sum + step, 0) / usual.length;
  return Math.min(Math.max(mean, height * 0.5), height);
}
