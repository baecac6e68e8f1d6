import type { Section } from "../model/graph.ts";
import { type Numbering, type NumberingKind, numberingOf, ordinalOf } from "./forms.ts";
import type { Span } from "./letter.ts";
import type { Paragraph } from "./match.ts";

/** A section in places of the normalised text. */
export interface Part extends Span, Omit<Section, "start" | "end"> {}

interface Heading extends Numbering {
  readonly from: number;
  readonly heading: string;
}

interface Open extends Heading {
  readonly id: string;
  readonly level: number;
  readonly parent?: string;
  children: number;
}

/** The sections of a letter in the order of the text; a chapter's span holds its items'. */
export function outlineOf(
  letter: string,
  paragraphs: readonly Paragraph[],
  body: { readonly from: number; readonly to: number },
): readonly Part[] {
  const from = paragraphs[0]?.from ?? 0;
  const end = paragraphs.at(-1)?.to ?? 0;
  const inside = paragraphs.slice(body.from, body.to);
  const bodyFrom = inside[0]?.from ?? end;
  const bodyTo = inside.at(-1)?.to ?? end;
  const parts: Part[] = [];
  const add = (key: string, span: Span): void => {
    parts.push({ id: `${letter}#${key}`, number: "", heading: "", level: 0, ...span });
  };
  if (bodyFrom > from) add("head", { from, to: inside.length === 0 ? end : bodyFrom });
  parts.push(...numbered(letter, inside));
  if (inside.length > 0 && bodyTo < end) add("tail", { from: bodyTo, to: end });
  return parts;
}

function numbered(letter: string, paragraphs: readonly Paragraph[]): Part[] {
  const end = paragraphs.at(-1)?.to ?? 0;
  const parts: Part[] = [];
  const open: Open[] = [];
  let chapters = 0;
  const close = (to: number): void => {
    const section = open.pop();
    if (section === undefined) return;
    const { id, printed, heading, level, parent, from } = section;
    const part = { id, number: printed, heading, level, from, to };
    parts.push(parent === undefined ? part : { ...part, parent });
  };
  for (const paragraph of paragraphs) {
    const headings = headingsIn(paragraph, runsAbove(open));
    const [first] = headings;
    if (open.at(-1)?.kind === "run" && first === undefined) close(paragraph.from);
    if (first === undefined && open.length === 0) {
      open.push({
        kind: "chapter",
        ordinal: 0,
        printed: "",
        heading: "",
        from: paragraph.from,
        id: `${letter}#body`,
        level: 0,
        children: 0,
      });
    }
    for (const heading of headings) {
      const same = open.findIndex(
        (section) => section.kind === heading.kind && section.ordinal > 0,
      );
      const outer =
        heading.kind === "chapter"
          ? 0
          : open.findIndex((section) => depth(section.kind) > depth(heading.kind));
      const upTo = same >= 0 ? same : outer;
      while (upTo >= 0 && open.length > upTo) close(heading.from);
      const parent = open.at(-1);
      const child = (parent?.children ?? chapters) + 1;
      if (parent === undefined) chapters = child;
      else parent.children = child;
      const stem = parent === undefined ? `${letter}#` : `${parent.id}.`;
      open.push({
        ...heading,
        id: `${stem}${child}`,
        level:
          heading.kind === "run"
            ? Math.max(2, open.length + 1)
            : open.filter(({ level }) => level > 0).length + 1,
        ...(parent && { parent: parent.id }),
        children: 0,
      });
    }
  }
  while (open.length > 0) close(end);
  return parts.sort((a, b) => a.from - b.from || b.to - a.to);
}

const DEPTHS: Readonly<Record<NumberingKind, number>> = {
  chapter: 1,
  item: 2,
  point: 3,
  subpoint: 4,
  circled: 5,
  run: 6,
};

function depth(kind: NumberingKind): number {
  return DEPTHS[kind];
}

function runsAbove(open: readonly Open[]): number {
  const last = open.at(-1);
  return last?.kind === "run" ? last.ordinal : 0;
}

/** The numbering a paragraph starts with, and the 一是…二是… that run through it. */
function headingsIn(paragraph: Paragraph, run: number): Heading[] {
  const headings: Heading[] = [];
  const numbering = numberingOf(paragraph.text);
  if (numbering !== undefined) {
    headings.push({ ...numbering, from: paragraph.from, heading: headingAt(paragraph, 0) });
  }
  const marks = [
    ...paragraph.text.matchAll(/(?<=^|[。；：！？，、])([一二三四五六七八九十]{1,2})是/g),
  ];
  let expected = numbering === undefined ? run + 1 : 1;
  for (const mark of marks) {
    const ordinal = ordinalOf(mark[1] ?? "");
    if (ordinal !== expected && ordinal !== 1) continue;
    const alone =
      ordinal === 1 &&
      mark.index > 0 &&
      !marks.some((other) => other.index > mark.index && other[1] === "二");
    if (alone) continue;
    expected = ordinal + 1;
    headings.push({
      kind: "run",
      ordinal,
      printed: mark[0],
      from: paragraph.from + mark.index,
      heading: headingAt(paragraph, mark.index),
    });
  }
  return headings;
}

/** The heading sentence, without its full stop. */
function headingAt(paragraph: Paragraph, at: number): string {
  const sentence = /^[^。；！？]*/.exec(paragraph.text.slice(at))?.[0] ?? "";
  const [clause = ""] = sentence.split("，");
  return sentence.length > 60 ? clause : sentence;
}
