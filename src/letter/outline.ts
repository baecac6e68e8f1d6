import type { Section } from "../model/graph.ts";
import { type Heading, headingsIn } from "./headings.ts";
import type { Span } from "./letter.ts";
import type { Paragraph } from "./match.ts";
import { depthOf } from "./numbering.ts";
import type { Parts } from "./parts.ts";

/** A section in places of the normalised text. */
export type OutlinePart = Omit<Section, "start" | "end"> & Span;

interface Open extends Omit<Section, "start" | "end"> {
  readonly from: number;
  readonly depth: number;
  children: number;
}

/** The sections of a letter in the order of the text; a chapter's span holds its items'. */
export function outlineOf(letter: string, { paragraphs, bodyFrom, bodyTo }: Parts): OutlinePart[] {
  const unnumbered = { number: "", heading: "", level: 0 };
  const head = spanOf(paragraphs.slice(0, bodyFrom));
  const tail = spanOf(paragraphs.slice(bodyTo));
  return [
    ...(head ? [{ id: `${letter}#head`, ...unnumbered, ...head }] : []),
    ...numberedParts(letter, paragraphs.slice(bodyFrom, bodyTo)),
    ...(tail ? [{ id: `${letter}#tail`, ...unnumbered, ...tail }] : []),
  ];
}

function spanOf(paragraphs: readonly Paragraph[]): Span | undefined {
  const [first] = paragraphs;
  return first && { from: first.from, to: paragraphs.at(-1)?.to ?? first.to };
}

function numberedParts(letter: string, paragraphs: readonly Paragraph[]): OutlinePart[] {
  const parts: OutlinePart[] = [];
  const open: Open[] = [];
  let chapters = 0;
  let end = 0;
  const close = (to: number): void => {
    const {
      from,
      depth: _,
      children: __,
      ...section
    } = open.pop() ?? { from: to, depth: 0, children: 0 };
    if ("id" in section) parts.push({ ...section, from, to });
  };
  const start = (heading: Heading): void => {
    const depth = depthOf(heading.kind);
    while ((open.at(-1)?.depth ?? -1) >= depth) close(heading.from);
    if (heading.kind === "chapter") while (open.length > 0) close(heading.from);
    const parent = open.at(-1);
    const child = (parent?.children ?? chapters) + 1;
    if (parent === undefined) chapters = child;
    else parent.children = child;
    const levels = open.filter(({ level }) => level > 0).length + 1;
    open.push({
      id: parent === undefined ? `${letter}#${child}` : `${parent.id}.${child}`,
      number: heading.printed,
      heading: heading.words,
      level: heading.kind === "run" ? Math.max(2, levels) : levels,
      ...(parent && { parent: parent.id }),
      from: heading.from,
      depth,
      children: 0,
    });
  };
  const ordinals = new Map<Heading["kind"], number>();
  for (const paragraph of paragraphs) {
    const headings = headingsIn(paragraph, ordinals);
    const [first] = headings;
    if (first?.from !== paragraph.from) {
      // 一是… ends with its paragraph; what follows belongs to the chapter again.
      if (open.at(-1)?.depth === depthOf("run")) close(end);
      if (open.length === 0) {
        open.push({
          id: `${letter}#body`,
          number: "",
          heading: "",
          level: 0,
          from: paragraph.from,
          depth: -1,
          children: 0,
        });
      }
    }
    for (const heading of headings) start(heading);
    end = paragraph.to;
  }
  while (open.length > 0) close(end);
  return parts.sort((a, b) => a.from - b.from || b.to - a.to);
}
