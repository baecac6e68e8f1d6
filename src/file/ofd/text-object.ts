import type { Glyph } from "../page/glyph.ts";
import { elementsOf, textIn, type XmlElement } from "../xml.ts";

/** In points. */
export const MILLIMETRE = 72 / 25.4;
const SLANT = 0.06;
const FAINT = 160;

/** The characters of a text object, each where it stands; those of slanted text are a watermark, and none. */
export function glyphsOf(object: XmlElement): Glyph[] {
  const { attributes } = object;
  const [left = 0, top = 0] = numbersIn(attributes.Boundary);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(attributes.CTM);
  if (Math.abs(Math.atan2(b, a)) > SLANT || attributes.Visible === "false") return [];
  const size = Number(attributes.Size ?? 4) * Math.hypot(c, d) * MILLIMETRE;
  const length = size * Number(attributes.HScale ?? 1);
  const isFaint = Number(attributes.Alpha ?? 255) < FAINT || isLight(object);
  const glyphs: Glyph[] = [];
  let [x, y] = [0, 0];
  let isApart = false;
  for (const code of elementsOf(object).filter(({ name }) => name === "TextCode")) {
    x = Number(code.attributes.X ?? x);
    y = Number(code.attributes.Y ?? y);
    const [stepsX, stepsY] = [steps(code.attributes.DeltaX), steps(code.attributes.DeltaY)];
    for (const [at, text] of [...textIn(code)].entries()) {
      if (at > 0) {
        x += stepsX[at - 1] ?? (stepsY.length > 0 ? 0 : Number(attributes.Size ?? 4));
        y += stepsY[at - 1] ?? 0;
      }
      if (text.trim() === "") {
        isApart = true;
        continue;
      }
      const along = (left + a * x + c * y + e) * MILLIMETRE;
      const across = (top + b * x + d * y + f) * MILLIMETRE;
      const [above, below] = [across - size * 0.85, across + size * 0.15];
      const isWide = /[^\u0020-\u007e]/.test(text);
      const width = isWide ? length : length / 2;
      const quad = [
        along,
        above,
        along + width,
        above,
        along + width,
        below,
        along,
        below,
      ] as const;
      glyphs.push({ text, along, across, length: width, size, quad, isFaint, isApart });
      isApart = false;
    }
  }
  return glyphs;
}

function isLight(object: XmlElement): boolean {
  const colour = elementsOf(object).find(({ name }) => name === "FillColor")?.attributes;
  if (Number(colour?.Alpha ?? 255) < FAINT) return true;
  const [red = 0, green = red, blue = red] = numbersIn(colour?.Value);
  return (red * 3 + green * 6 + blue) / 10 > FAINT;
}

/** `4.2 4.2 g 3 5`: two steps, and three of five. */
function steps(printed: string | undefined): number[] {
  const words = (printed ?? "")
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] !== "g") found.push(Number(words[at]));
    else {
      const count = Math.min(10_000, Number(words[at + 1] ?? 0));
      for (let step = 0; step < count; step += 1) found.push(Number(words[at + 2] ?? 0));
      at += 2;
    }
  }
  return found;
}

function numbersIn(printed: string | undefined): number[] {
  return (printed ?? "")
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(Number);
}
