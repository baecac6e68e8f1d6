import { enclosed } from "./brackets.ts";
import { characterClass } from "./character-class.ts";
import type { Sentence, Span } from "./letter.ts";
import type { Paragraph } from "./match.ts";
import type { OutlinePart } from "./outline.ts";
import type { Parts } from "./parts.ts";

const endsSentence = characterClass(/[。！？]/);
const endsClause = characterClass(/[，；：。！？]/);
const LOST = "\ufffd";
const CLAUSE = /[^，；：。！？]+[，；：。！？]*/g;
const closes = characterClass(/[”’）》。！？]/);

/**
 * The sentences of the body, with their final mark, each in the deepest section that holds it. Clauses
 * leave out the mark that ends them.
 */
export function sentencesOf(parts: Parts, outline: readonly OutlinePart[]): Sentence[] {
  const starts = new Set(outline.map(({ from }) => from));
  const around: OutlinePart[] = [];
  let next = 0;
  const sectionAt = (place: number): string => {
    for (let part = outline[next]; part !== undefined && part.from <= place; part = outline[next]) {
      around.push(part);
      next += 1;
    }
    while ((around.at(-1)?.to ?? Number.POSITIVE_INFINITY) <= place) around.pop();
    return around.at(-1)?.id ?? "";
  };
  return parts.paragraphs.slice(parts.bodyFrom, parts.bodyTo).flatMap((paragraph, at) => {
    const inside = enclosed(paragraph.text);
    const spans = sentencesIn(paragraph, inside, starts);
    return spans
      .flatMap((span) => withoutHoles(paragraph, span))
      .map((span) => ({
        ...span,
        section: sectionAt(span.from),
        paragraph: parts.bodyFrom + at,
        clauses: clausesIn(paragraph, inside, span),
      }));
  });
}

function sentencesIn(
  { from, text }: Paragraph,
  inside: Uint8Array,
  starts: ReadonlySet<number>,
): Span[] {
  const spans: Span[] = [];
  let begin = 0;
  const cut = (end: number): void => {
    if (end > begin) spans.push({ from: from + begin, to: from + end });
    begin = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (starts.has(from + at)) cut(at);
    if (inside[at] === 1 || !endsSentence(text[at])) continue;
    while (closes(text[at + 1])) at += 1;
    cut(at + 1);
  }
  cut(text.length);
  return spans;
}

/** What is left of a sentence beside clauses with characters that were lost: nobody knows what these say. */
function withoutHoles({ from, text }: Paragraph, sentence: Span): Span[] {
  const whole = text.slice(sentence.from - from, sentence.to - from);
  if (!whole.includes(LOST)) return [sentence];
  return Array.from(whole.matchAll(CLAUSE))
    .filter(([clause]) => !clause.includes(LOST))
    .map(({ 0: clause, index }) => ({
      from: sentence.from + index,
      to: sentence.from + index + clause.length,
    }));
}

function clausesIn({ from, text }: Paragraph, inside: Uint8Array, sentence: Span): Span[] {
  const clauses: Span[] = [];
  let begin = sentence.from;
  const cut = (end: number): void => {
    if (end > begin) clauses.push({ from: begin, to: end });
    begin = end + 1;
  };
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (inside[at - from] !== 1 && endsClause(text[at - from])) cut(at);
  }
  cut(sentence.to);
  return clauses;
}
