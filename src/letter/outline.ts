import type { Section } from "../model/graph.ts";
import { type Heading, headingsIn } from "./headings.ts";
import type { Span } from "./letter.ts";
import type { Paragraph } from "./match.ts";
import { depthOf } from "./numbering.ts";
import type { Parts } from "./parts.ts";

/** A section in places of the normalised text. */
export type OutlinePart = Omit<Section, "start" | "end"> & Span;

const UNNUMBERED = { number: "", heading: "", level: 0 };
/** Outside every numbering. */
const BODY_DEPTH = -1;

/** A section that has not ended yet. */
interface Open {
  readonly section: Omit<OutlinePart, "to">;
  readonly depth: number;
  children: number;
}

/** The sections of a letter in the order of the text; a chapter's span holds its items'. */
export function outlineOf(letter: string, { paragraphs, bodyFrom, bodyTo }: Parts): OutlinePart[] {
  const head = spanOf(paragraphs.slice(0, bodyFrom));
  const tail = spanOf(paragraphs.slice(bodyTo));
  return [
    ...(head ? [{ id: `${letter}#head`, ...UNNUMBERED, ...head }] : []),
    ...numberedParts(letter, paragraphs.slice(bodyFrom, bodyTo)),
    ...(tail ? [{ id: `${letter}#tail`, ...UNNUMBERED, ...tail }] : []),
  ];
}

function spanOf(paragraphs: readonly Paragraph[]): Span | undefined {
  const [first] = paragraphs;
  return first && { from: first.from, to: paragraphs.at(-1)?.to ?? first.to };
}

function numberedParts(letter: string, paragraphs: readonly Paragraph[]): OutlinePart[] {
  const parts: OutlinePart[] = [];
  const open: Open[] = [];
  const ordinals = new Map<Heading["kind"], number>();
  let chapters = 0;
  let end = 0;
  const close = (depth: number, to: number): void => {
    while ((open.at(-1)?.depth ?? Number.NEGATIVE_INFINITY) >= depth) {
      const last = open.pop();
      if (last !== undefined) parts.push({ ...last.section, to });
    }
  };
  const startBody = (from: number): void => {
    const section = { id: `${letter}#body`, ...UNNUMBERED, from };
    open.push({ section, depth: BODY_DEPTH, children: 0 });
  };
  const start = (heading: Heading): void => {
    const depth = depthOf(heading.kind);
    close(heading.kind === "chapter" ? BODY_DEPTH : depth, heading.from);
    if (heading.kind === "run" && open.length === 0) startBody(heading.from);
    const parent = open.at(-1);
    const child = (parent?.children ?? chapters) + 1;
    if (parent === undefined) chapters = child;
    else parent.children = child;
    const level = open.filter(({ section }) => section.level > 0).length + 1;
    const section = {
      id: parent === undefined ? `${letter}#${child}` : `${parent.section.id}.${child}`,
      number: heading.printed,
      heading: heading.words,
      level: heading.kind === "run" ? Math.max(2, level) : level,
      ...(parent && { parent: parent.section.id }),
      from: heading.from,
    };
    open.push({ section, depth, children: 0 });
  };
  for (const paragraph of paragraphs) {
    const headings = headingsIn(paragraph, ordinals);
    if (headings[0]?.from !== paragraph.from) {
      // 一是… ends with its paragraph; what follows belongs to the chapter again.
      close(depthOf("run"), end);
      if (open.length === 0) startBody(paragraph.from);
    }
    for (const heading of headings) start(heading);
    end = paragraph.to;
  }
  close(BODY_DEPTH, end);
  return parts.sort((a, b) => a.from - b.from || b.to - a.to);
}
