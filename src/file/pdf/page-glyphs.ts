import type { Quad } from "../../model/page-layout.ts";
import { type Glyph, UNKNOWN } from "../page/glyph.ts";
import type { PdfDocument } from "./document.ts";

/** A character as the file draws it: its box on the page as it is shown, in points from the left upper corner. */
interface Drawn {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Where its feet stand. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Of the writing, in quarter turns clockwise; undefined where it is slanted. */
  readonly turn: 0 | 1 | 2 | 3 | undefined;
  readonly isFaint: boolean;
  readonly isApart: boolean;
}

const SCALE = 100;
/** Radians beside a quarter turn that are still straight. */
const STRAIGHT = 0.06;
const FAINT = 160;

/** What stands on a page in characters, along its lines; what is slanted is none of the letter's words. */
export function glyphsOf(
  document: PdfDocument,
  page: number,
  width: number,
  height: number,
): { readonly glyphs: Glyph[]; readonly slanted: string } {
  const drawn = drawnOn(document, page, width, height);
  const turns = [0, 0, 0, 0];
  for (const { turn } of drawn) if (turn !== undefined) turns[turn] = (turns[turn] ?? 0) + 1;
  const turn = turns.indexOf(Math.max(...turns));
  const straight = drawn.filter((each) => each.turn === turn);
  const isVertical = turn === 0 && runsDown(straight);
  // Figures and letters lie on their side where characters stand below each other.
  const isWritten = (each: Drawn): boolean =>
    each.turn === turn || (isVertical && (each.turn === 1 || each.turn === 3));
  return {
    glyphs: drawn.filter(isWritten).map((each) => glyphOf(each, turn, isVertical)),
    slanted: drawn
      .filter((each) => !isWritten(each))
      .map(({ text }) => text)
      .join(""),
  };
}

function drawnOn(document: PdfDocument, page: number, width: number, height: number): Drawn[] {
  const text = document.call("_FPDFText_LoadPage", page);
  const toPage = transformOf(document, page, width, height);
  const rotation = document.call("_FPDFPage_GetRotation", page);
  const count = document.call("_FPDFText_CountChars", text);
  const drawn: Drawn[] = [];
  let isApart = false;
  for (let at = 0; at < count; at += 1) {
    const isGenerated = document.call("_FPDFText_IsGenerated", text, at) === 1;
    const character = isGenerated ? "" : characterOf(document, text, at);
    // The library tells gaps between words as blanks of its own.
    isApart ||= character === "";
    if (character === "") continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = document.structure(
      "_FPDFText_GetLooseCharBox",
      4,
      text,
      at,
    );
    const [x = 0, y = 0] = document.doubles("_FPDFText_GetCharOrigin", 2, text, at);
    const [a, b] = [toPage(left, top), toPage(right, bottom)];
    const [feetX, feetY] = toPage(x, y);
    const [red = 0, green = 0, blue = 0, alpha = 255] = document.integers(
      "_FPDFText_GetFillColor",
      4,
      text,
      at,
    );
    const isFaint = (red * 3 + green * 6 + blue) / 10 > FAINT || alpha < FAINT;
    drawn.push({
      text: character,
      left: Math.min(a[0], b[0]),
      right: Math.max(a[0], b[0]),
      top: Math.min(a[1], b[1]),
      bottom: Math.max(a[1], b[1]),
      x: feetX,
      y: feetY,
      size: sizeOf(document, text, at),
      turn: turnOf(document.call("_FPDFText_GetCharAngle", text, at), rotation),
      isFaint,
      isApart,
    });
    isApart = false;
  }
  document.call("_FPDFText_ClosePage", text);
  return drawn;
}

/** The height of a character as it is shown: that of its font, grown or shrunk by the page. */
function sizeOf(document: PdfDocument, text: number, at: number): number {
  const size = document.call("_FPDFText_GetFontSize", text, at);
  const matrix = document.structure("_FPDFText_GetMatrix", 6, text, at);
  return size * Math.hypot(matrix[2] ?? 0, matrix[3] ?? 1) || 1;
}

/** The printed character; none for blanks, which show as gaps. */
function characterOf(document: PdfDocument, text: number, at: number): string {
  const code = document.call("_FPDFText_GetUnicode", text, at);
  const isUnknown =
    code === 0 || code >= 0xfffd || document.call("_FPDFText_HasUnicodeMapError", text, at) === 1;
  // Areas that each font fills as it likes.
  if (isUnknown || (code >= 0xe000 && code <= 0xf8ff)) return UNKNOWN;
  // What the library makes of a hyphen at the end of a line.
  if (code === 2) return "-";
  const character = String.fromCodePoint(code);
  return /[\s\p{Cc}\p{Cf}]/u.test(character) ? "" : character;
}

/** From the file's own points to those of the page as it is shown. */
function transformOf(document: PdfDocument, page: number, width: number, height: number) {
  const shown = (x: number, y: number): [number, number] => {
    const size = [Math.round(width * SCALE), Math.round(height * SCALE)];
    const place = document.integers("_FPDF_PageToDevice", 2, page, 0, 0, ...size, 0, x, y);
    return [(place[0] ?? 0) / SCALE, (place[1] ?? 0) / SCALE];
  };
  const [zeroX, zeroY] = shown(0, 0);
  const [rightX, rightY] = shown(1000, 0);
  const [upX, upY] = shown(0, 1000);
  return (x: number, y: number): [number, number] => [
    zeroX + ((rightX - zeroX) * x + (upX - zeroX) * y) / 1000,
    zeroY + ((rightY - zeroY) * x + (upY - zeroY) * y) / 1000,
  ];
}

function turnOf(angle: number, rotation: number): Drawn["turn"] {
  const quarters = angle / (Math.PI / 2);
  const nearest = Math.round(quarters);
  if (Math.abs(quarters - nearest) * (Math.PI / 2) > STRAIGHT) return undefined;
  const turn = (((-nearest + rotation) % 4) + 4) % 4;
  return turn === 0 || turn === 1 || turn === 2 || turn === 3 ? turn : undefined;
}

/** Whether the characters follow each other downwards. */
function runsDown(drawn: readonly Drawn[]): boolean {
  let [down, right] = [0, 0];
  for (const [at, each] of drawn.entries()) {
    const before = drawn[at - 1];
    if (before === undefined) continue;
    const [dx, dy] = [each.left - before.left, each.top - before.top];
    if (Math.abs(dx) < each.size / 2 && dy > each.size / 2 && dy < each.size * 2) down += 1;
    if (Math.abs(dy) < each.size / 2 && dx > 0 && dx < each.size * 2) right += 1;
  }
  return down > right && down > drawn.length / 2;
}

function glyphOf(drawn: Drawn, turn: number, isVertical: boolean): Glyph {
  const { text, left, top, right, bottom, x, y, size, isFaint, isApart } = drawn;
  const corners = [left, top, right, top, right, bottom, left, bottom];
  const shift = isVertical ? 1 : turn;
  const quad = corners.map((_, at) => corners[(at + shift * 2) % 8]) as unknown as Quad;
  const rest = { text, size, quad, isFaint, isApart };
  if (isVertical) {
    return { ...rest, along: top, across: -(left + right) / 2, length: bottom - top || size };
  }
  const [width, height] = [right - left, bottom - top];
  if (turn === 1) return { ...rest, along: top, across: -x, length: height };
  if (turn === 2) return { ...rest, along: -right, across: -y, length: width };
  if (turn === 3) return { ...rest, along: -bottom, across: x, length: height };
  return { ...rest, along: left, across: y, length: width };
}
