import type { Grammar } from "../../data/grammar.ts";
import { onceFor } from "../../letter/once.ts";
import type { AnnotationLexicon } from "../lexicon.ts";
import { anyWord, type Mention, matchesIn } from "./mention.ts";
import { namedBefore, rowsOf } from "./named-rows.ts";
import { pointer } from "./pointer.ts";

const pointersOf = onceFor(
  ({ anaphora }: Grammar) => new RegExp(anyWord(Object.keys(anaphora.ordered)), "g"),
);

/** 前者, 后者: the first and the second of the two things that were last named side by side. */
export function resolveOrdered(
  text: string,
  lexicon: AnnotationLexicon,
  mentions: readonly Mention[],
): Mention[] {
  const { ordered } = lexicon.grammar.anaphora;
  let pair: readonly [Mention, Mention] | undefined;
  return [...matchesIn(text, pointersOf(lexicon.grammar))].flatMap(({ index, 0: word }) => {
    const place = ordered[word] ?? 0;
    // 后者 speaks of the pair that 前者 has opened.
    if (place === 0 || pair === undefined) pair = pairBefore(text, index, mentions);
    const meant =
      pair?.[place === 0 ? 0 : 1] ?? (place === 1 ? lastBefore(text, index, mentions) : undefined);
    return meant === undefined ? [] : [pointer(index, word, meant)];
  });
}

/** X归A打理，后者…: with no two side by side, the one that the sentence came to. */
function lastBefore(
  text: string,
  index: number,
  mentions: readonly Mention[],
): Mention | undefined {
  const last = namedBefore(mentions, index).at(-1);
  return last && !text.slice(last.to, index).includes("。") ? last : undefined;
}

function pairBefore(
  text: string,
  index: number,
  mentions: readonly Mention[],
): readonly [Mention, Mention] | undefined {
  const named = namedBefore(mentions, index);
  const isPlace = ({ type }: Mention): boolean => type === "Place";
  // 德勤大学、海创产业园 are two things, 东莞市、华为 are none of one kind.
  const row = rowsOf(text, named).find((one) => new Set(one.map(isPlace)).size === 1);
  const [first, second, third] = row ?? [];
  // A、B与C: neither the first nor the second of three.
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  // 从南京、杭州招引企业，进了X，后者…: what is named since is nearer than two places.
  const since = isPlace(first) && named.some((one) => one.from > second.from && !isPlace(one));
  return since ? undefined : [first, second];
}
