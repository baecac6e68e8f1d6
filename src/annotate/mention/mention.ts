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

/** How far past a span the words may go on that begin in it. */
const REACH = 80;

/** The first match of the regular expression, which must be global, that begins inside the span. */
export function matchIn(
  text: string,
  pattern: RegExp,
  { from, to }: Span,
): RegExpExecArray | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(text.slice(0, to + REACH));
  return match === null || match.index >= to ? undefined : match;
}

/** Whether a match of the regular expression, which must be sticky, begins right there. */
export function standsAt(text: string, pattern: RegExp, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.exec(text.slice(0, at + REACH)) !== null;
}

/** Every place inside the span where a match of the regular expression (global or not) begins. */
export function* matchesIn(
  text: string,
  pattern: RegExp,
  span: Span = { from: 0, to: text.length },
): Generator<RegExpExecArray> {
  const global = pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
  // Without the cut a pattern that is rare would be looked for to the end of the letter, span by span.
  const reachable = text.slice(0, span.to + REACH);
  let at = span.from;
  while (at <= span.to) {
    // Others may use the expression between two matches.
    global.lastIndex = at;
    const match = global.exec(reachable);
    if (match === null || match.index >= span.to) return;
    yield match;
    at = match.index + Math.max(1, match[0].length);
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
