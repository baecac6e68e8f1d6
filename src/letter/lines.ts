import { characterClass } from "./character-class.ts";
import type { Forms } from "./forms.ts";

/** What is printed on a line, or on a part of it that a wide gap sets apart. */
export interface Line {
  /** UTF-16 units of the source, white space at both ends left out. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The text with its indent, as far as that is one and not a centred or right-aligned line. */
  readonly set: string;
  /** The text without spaces, with half-width letters and digits: what patterns look at. */
  readonly bare: string;
  /** White space before the first character, in columns. */
  readonly indent: number;
  /** Blank lines above it; none where a page number stood between. */
  readonly gap: number;
}

const LINE_BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
const WIDE_GAP = /[ \u00a0]{3,}|[\t\u3000]+[\s]*/g;
const DASH = "[-－—–―──·~]";
const PAGE = "(?:\\d{1,4}|[一二三四五六七八九十百]{1,5})";
const PAGE_NUMBER = new RegExp(
  `^(?:${DASH}+\\d{1,4}${DASH}+|第${PAGE}页(?:[，,/／]?共${PAGE}页)?|\\d{1,3}[/／]\\d{1,3})$`,
);
const WIDEST_INDENT = 8;
/** The share of lines that may stand left of the margin. */
const OUTLIERS = 0.1;
const LONE_NUMBER = /^\d{1,3}$/;
const isWide = characterClass(
  /[\u1100-\u115f\u2014-\u2026\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/,
);

/** Columns on a terminal or page: two for Han and full-width characters, one for the rest. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) width += character.length > 1 || isWide(character) ? 2 : 1;
  return width;
}

/** The lines of a text with their surroundings; blank ones and page numbers are left out. */
export function readLines(source: string, forms: Forms): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let start = 0;
  const add = (end: number): void => {
    const parts = partsOf(source.slice(start, end), forms);
    for (const { at, text, lead } of parts) {
      const from = start + at;
      const [set, indent] = [lead + text, columns(lead)];
      lines.push({ from, to: from + text.length, text, set, bare: bareOf(text), indent, gap });
      gap = 0;
    }
    if (parts.length === 0) gap += 1;
  };
  for (const match of source.matchAll(LINE_BREAK)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(source.length);
  return withinMargin(withoutPageNumbers(lines));
}

/** Indents counted from the left margin that nearly all lines keep; centred lines and those at the right have none. */
function withinMargin(lines: readonly Line[]): Line[] {
  const indents = lines.map(({ indent }) => indent).sort((a, b) => a - b);
  const margin = indents[Math.floor(indents.length * OUTLIERS)] ?? 0;
  return lines.map((line) => {
    const indent = Math.max(0, line.indent - margin);
    if (indent > WIDEST_INDENT) return { ...line, indent, set: line.text };
    return margin === 0 ? line : { ...line, indent, set: " ".repeat(indent) + line.text };
  });
}

interface Part {
  readonly at: number;
  readonly text: string;
  /** The white space before it. */
  readonly lead: string;
}

/** A line in one piece, or cut where a wide gap stands before a label: …73号　　　签发人：…. */
function partsOf(raw: string, forms: Forms): Part[] {
  const text = raw.trim();
  if (text === "") return [];
  const first = raw.length - raw.trimStart().length;
  const cuts = [first];
  for (const gap of text.matchAll(WIDE_GAP)) {
    const after = gap.index + gap[0].length;
    if (forms.label.test(bareOf(text.slice(after, after + 24)))) cuts.push(first + after);
  }
  return cuts.map((at, index) => ({
    at,
    text: raw.slice(at, cuts[index + 1] ?? first + text.length).trimEnd(),
    lead: raw.slice(raw.slice(0, at).trimEnd().length, at).replaceAll("\t", "    "),
  }));
}

function bareOf(text: string): string {
  return text
    .replaceAll(/\s+/g, "")
    .replaceAll(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => wide.normalize("NFKC"));
}

function withoutPageNumbers(lines: readonly Line[]): Line[] {
  const lone = lines.filter(({ bare }) => LONE_NUMBER.test(bare)).map(({ bare }) => Number(bare));
  const counting =
    lone.length > 1 && lone.every((page, at) => at === 0 || page === (lone[at - 1] ?? 0) + 1);
  const kept: Line[] = [];
  let turned = false;
  for (const line of lines) {
    if (PAGE_NUMBER.test(line.bare) || (counting && LONE_NUMBER.test(line.bare))) {
      turned = true;
    } else {
      kept.push(turned ? { ...line, gap: 0 } : line);
      turned = false;
    }
  }
  return kept;
}
