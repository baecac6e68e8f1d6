import { protectedSpans } from "./brackets.ts";
import type { Sentence, Span } from "./letter.ts";
import type { Paragraph } from "./match.ts";
import type { Part } from "./outline.ts";

const SENTENCE_END = /[。！？]/;
const CLAUSE_END = /[，；：。！？]/;
const CLOSING = /[”’）》]/;

/**
 * The sentences of the body, with their final mark, in the deepest section that holds them. Their
 * clauses leave out the mark that ends them.
 */
export function sentencesOf(
  paragraphs: readonly Paragraph[],
  body: { readonly from: number; readonly to: number },
  parts: readonly Part[],
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let next = 0;
  const around: Part[] = [];
  for (let number = body.from; number < body.to; number += 1) {
    const paragraph = paragraphs[number];
    if (paragraph === undefined) continue;
    const shut = protectedSpans(paragraph.text);
    const starts = new Set(parts.map((part) => part.from));
    for (const span of cutSentences(paragraph, shut, starts)) {
      while ((parts[next]?.from ?? Number.POSITIVE_INFINITY) <= span.from) {
        const part = parts[next];
        if (part !== undefined) around.push(part);
        next += 1;
      }
      while ((around.at(-1)?.to ?? Number.POSITIVE_INFINITY) <= span.from) around.pop();
      sentences.push({
        ...span,
        section: around.at(-1)?.id ?? "",
        paragraph: number,
        clauses: cutClauses(paragraph, shut, span),
      });
    }
  }
  return sentences;
}

function cutSentences(paragraph: Paragraph, shut: Uint8Array, starts: ReadonlySet<number>): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const cut = (to: number): void => {
    if (to > from) spans.push({ from: paragraph.from + from, to: paragraph.from + to });
    from = to;
  };
  for (let at = 0; at < paragraph.text.length; at += 1) {
    if (starts.has(paragraph.from + at)) cut(at);
    if (shut[at] === 1 || !SENTENCE_END.test(paragraph.text[at] ?? "")) continue;
    while (
      CLOSING.test(paragraph.text[at + 1] ?? "") ||
      SENTENCE_END.test(paragraph.text[at + 1] ?? "")
    )
      at += 1;
    cut(at + 1);
  }
  cut(paragraph.text.length);
  return spans;
}

function cutClauses(paragraph: Paragraph, shut: Uint8Array, sentence: Span): Span[] {
  const clauses: Span[] = [];
  let from = sentence.from;
  const cut = (to: number): void => {
    if (to > from) clauses.push({ from, to });
    from = to + 1;
  };
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const inside = at - paragraph.from;
    if (shut[inside] !== 1 && CLAUSE_END.test(paragraph.text[inside] ?? "")) cut(at);
  }
  cut(sentence.to);
  return clauses;
}
