import type { Group } from "../relation/group.ts";
import { CLASS_OF, MARKED, marks } from "./marked.ts";
import { isMark, isWord, type Token } from "./token.ts";

/** 依托X，A建设Y: the phrases before the subject, as far as they hold nothing but names. */
export function openingPhrases(
  tokens: readonly Token[],
  index: number,
  start: number,
  marked: Partial<Record<(typeof MARKED)[number], Group>>,
): number | undefined {
  let from: number | undefined;
  for (let at = index; at >= start; at -= 1) {
    const token = tokens[at];
    if (token?.kind === "time" || isMark(token, "，“”") || isWord(token, "adverb", "tail"))
      continue;
    if (token?.kind !== "name") return from;
    const previous = tokens[at - 1];
    const slot = MARKED.find((each) => marks(previous, CLASS_OF[each]));
    if (slot === undefined || slot === "by" || slot === "taken") return from;
    marked[slot] ??= token.group;
    from = previous?.from ?? from;
    at -= 1;
  }
  return from;
}
