import { isMark, isWord, type Token, WINDOW } from "./token.ts";

/** The bracket that a closing one belongs to; the clause's first token where there is none. */
export function openingOf(tokens: readonly Token[], at: number, start: number): number {
  for (let index = at - 1; index >= start; index -= 1)
    if (isMark(tokens[index], "（")) return index;
  return start;
}

/** The bracket that closes the one at `at`, before `end`. */
export function closingOf(tokens: readonly Token[], at: number, end: number): number | undefined {
  for (let index = at + 1; index < Math.min(end, at + WINDOW); index += 1)
    if (isMark(tokens[index], "）")) return index;
  return undefined;
}

/** Where quoted words open that hold a verb of their own; a quoted name is none of them. */
export function saidBefore(
  tokens: readonly Token[],
  close: number,
  start: number,
): number | undefined {
  let holdsVerb = false;
  for (let at = close - 1; at >= start; at -= 1) {
    if (isMark(tokens[at], "“")) return holdsVerb ? at : undefined;
    if (tokens[at]?.kind === "verb") holdsVerb = true;
  }
  return undefined;
}

/** The token before a name, its quotation mark and the words that belong to it. */
export function beforeQuote(tokens: readonly Token[], at: number, start: number): number {
  let before = at - 1;
  while (
    before >= start &&
    (isMark(tokens[before], "“‘") || isWord(tokens[before], "aspect", "quantifier", "title"))
  )
    before -= 1;
  return before;
}

/** Whether nothing but quotation marks stands between two tokens. */
export function onlyMarks(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every((token) => isMark(token, "“”‘’"));
}

/** The token behind a name, past the quotes that close it. */
export function afterQuote(tokens: readonly Token[], at: number, end: number): Token | undefined {
  let after = at + 1;
  while (after < end && isMark(tokens[after], "”’")) after += 1;
  return after < end ? tokens[after] : undefined;
}
