import { isMark, isWord, type Token } from "./token.ts";

/** 首批, 第二批. */
export const BATCH = /批/;

/** Whether a name follows with at most 首批 and quotes between. */
export function nameBehind(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    const token = tokens[at];
    if (token?.kind === "name") return true;
    const between = isMark(token, "“") || token?.kind === "time";
    if (!between && !(token?.kind === "word" && BATCH.test(token.word))) return false;
  }
  return false;
}

/** The 的 of 全市最大的X, where the place stands before `from`. */
export function rankEnd(tokens: readonly Token[], from: number, end: number): number | undefined {
  let at = from;
  while (at < end && isWord(tokens[at], "quantifier")) at += 1;
  const next = isMark(tokens[at + 1], "“") ? tokens[at + 2] : tokens[at + 1];
  return at > from && tokens[at]?.kind === "of" && next?.kind === "name" ? at : undefined;
}

/** How far the words may go on that describe a thing. */
const DESCRIPTION = 12;

/** The 的 that ends a description which begins at `from`, right before a name. */
export function descriptionEnd(
  tokens: readonly Token[],
  from: number,
  end: number,
): number | undefined {
  for (let at = from; at < Math.min(end, from + DESCRIPTION); at += 1) {
    const token = tokens[at];
    if (token?.kind === "mark" && !isMark(token, "“”‘’、（）")) return undefined;
    if (token?.kind !== "of") continue;
    return nameBehind(tokens, at + 1, end) ? at : undefined;
  }
  return undefined;
}

/** 唯一, 首个: one of those that did so. */
export function isRank(token: Token | undefined): boolean {
  return (
    token?.kind === "word" &&
    /^(?:唯一|首[个家座批次]|仅有|率先|少数|最早|全[国省市]首)/.test(token.word)
  );
}

/** 前两家, 三地. */
export function isCounted(token: Token): boolean {
  return (
    token.kind === "word" && /^[两三四五六七八九十].$/.test(token.word) && isWord(token, "tail")
  );
}
