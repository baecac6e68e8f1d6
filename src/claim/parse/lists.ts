import type { Group } from "../relation/group.ts";
import { isMark, isWord, type Token } from "./token.ts";

/** The next of several names that each have a figure behind them. */
export function nextPaid(tokens: readonly Token[], comma: number): Group | undefined {
  const [last, mark, next, figure] = tokens.slice(Math.max(0, comma - 1), comma + 3);
  const listed = isMark(mark, "、") && last?.kind === "figure" && figure?.kind === "figure";
  return listed && next?.kind === "name" ? next.group : undefined;
}

/** 建设了3个平台，分别是A、B、C: what a count of things with no name is made of. */
export function listBehind(tokens: readonly Token[], end: number): Group | undefined {
  const [mark, opener, list] = tokens.slice(end, end + 3);
  const opens = isMark(mark, "，：") && isWord(opener, "respectively");
  return opens && list?.kind === "name" ? list.group : undefined;
}
