import type { Span } from "../../letter/letter.ts";

/** A stretch of a letter's text that names an entity, or points at one. */
export interface Mention extends Span {
  readonly type: string;
  /** The canonical name. */
  readonly name: string;
  /** What found it; shown as part of the rule of the facts that rest on it. */
  readonly by: string;
  /** Other names to keep with the entity. */
  readonly aliases?: readonly string[];
  /** 我市, 该平台: stands for an entity without naming it. */
  readonly anaphor?: boolean;
  /** Inside a longer name. */
  readonly nested?: boolean;
  /** In a proposal's quoted wish (关于“设立…”的建议): no fact rests on it. */
  readonly wish?: boolean;
}

/** Every place where the regular expression (global or not) matches inside the span. */
export function* matchesIn(
  text: string,
  pattern: RegExp,
  span: Span = { from: 0, to: text.length },
): Generator<RegExpExecArray> {
  const sticky = new RegExp(
    pattern.source,
    pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`,
  );
  sticky.lastIndex = span.from;
  for (
    let match = sticky.exec(text);
    match !== null && match.index < span.to;
    match = sticky.exec(text)
  ) {
    yield match;
    if (match[0] === "") sticky.lastIndex += 1;
  }
}

export function escapeRegExp(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** One regular expression source for all the words, the longest first. */
export function anyWord(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escapeRegExp)
    .join("|");
}
