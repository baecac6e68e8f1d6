import type { Paragraph } from "./match.ts";
import {
  CIRCLED,
  depthOf,
  type Numbering,
  type NumberingKind,
  numberingOf,
  ordinalOf,
} from "./numbering.ts";

/** Where a chapter or an item starts. */
export interface Heading extends Numbering {
  readonly from: number;
  /** The heading sentence, without its full stop. */
  readonly words: string;
}

const LONGEST_HEADING = 60;
const ORDINAL = "[一二三四五六七八九十]{1,3}";
/** 一是, 一要 and 第一， after a mark; 二、 and （二） after a sentence; ② after either. */
const INSIDE = new RegExp(
  `(?<=^|[。；：！？，、）”])(?:(${ORDINAL})[是要]|第(${ORDINAL})[，、：])|(?<=[。；：！？])(?:（(${ORDINAL})）|(${ORDINAL})、)|(?<=[。；：！？，])([${CIRCLED}])`,
  "g",
);

/**
 * The headings in a paragraph: the numbering it starts with, and what is counted inside it, so far as
 * it counts on from `ordinals`, the last ordinal of each kind, which is brought up to date.
 */
export function headingsIn(paragraph: Paragraph, ordinals: Map<NumberingKind, number>): Heading[] {
  const headings: Heading[] = [];
  const add = (numbering: Numbering, at: number): void => {
    for (const kind of [...ordinals.keys()]) {
      if (depthOf(kind) > depthOf(numbering.kind)) ordinals.delete(kind);
    }
    ordinals.set(numbering.kind, numbering.ordinal);
    headings.push({
      ...numbering,
      from: paragraph.from + at,
      words: headingAt(paragraph.text, at),
    });
  };
  const first = numberingOf(paragraph.text);
  if (first !== undefined) add(first, 0);
  const marks = [...paragraph.text.matchAll(INSIDE)].map(numberingInside);
  const lastSecond = new Map<NumberingKind, number>();
  for (const { kind, ordinal, at } of marks) if (ordinal === 2) lastSecond.set(kind, at);
  for (const { at, ...numbering } of marks) {
    const { kind, ordinal } = numbering;
    const counts = ordinal === (ordinals.get(kind) ?? 0) + 1;
    const begins = ordinal === 1 && (at === 0 || (lastSecond.get(kind) ?? 0) > at);
    if (ordinal === 1 ? begins : counts) add(numbering, at);
  }
  return headings;
}

function numberingInside(match: RegExpExecArray): Numbering & { readonly at: number } {
  const [printed, run, counted, item, chapter, circled] = match;
  const ordinal = ordinalOf(run ?? counted ?? item ?? chapter ?? circled ?? "");
  const kind = kindOf({ item, chapter, circled });
  return { kind, ordinal, printed, at: match.index };
}

function kindOf(found: {
  readonly item: string | undefined;
  readonly chapter: string | undefined;
  readonly circled: string | undefined;
}): NumberingKind {
  if (found.item !== undefined) return "item";
  if (found.chapter !== undefined) return "chapter";
  return found.circled === undefined ? "run" : "circled";
}

function headingAt(text: string, at: number): string {
  const sentence = /^[^。；！？\n]*/.exec(text.slice(at, at + 400))?.[0] ?? "";
  return sentence.length > LONGEST_HEADING ? (sentence.split("，")[0] ?? "") : sentence;
}
