import type { Grammar } from "../../data/grammar.ts";
import { onceFor } from "../../letter/once.ts";
import { between } from "../../letter/spans.ts";
import type { AnnotationLexicon } from "../lexicon.ts";
import { pointer } from "./anaphora.ts";
import { anyWord, type Mention, matchesIn } from "./mention.ts";

const pointersOf = onceFor(
  ({ anaphora }: Grammar) => new RegExp(anyWord(Object.keys(anaphora.ordered)), "g"),
);
/** How far back the two may stand. */
const REACH = 120;
const BESIDE = /^[”》]?[、和与及]?[“《]?$/;

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
  const last = between(mentions, Math.max(0, index - REACH), index).findLast(
    ({ nested }) => !nested,
  );
  return last && !text.slice(last.to, index).includes("。") ? last : undefined;
}

/** Whether nothing but a mark or a conjunction stands between two names. */
export function isBeside(
  text: string,
  first: Mention | undefined,
  second: Mention | undefined,
): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    first.name !== second.name &&
    BESIDE.test(text.slice(first.to, second.from))
  );
}

function pairBefore(
  text: string,
  index: number,
  mentions: readonly Mention[],
): readonly [Mention, Mention] | undefined {
  const near = between(mentions, Math.max(0, index - REACH), index).filter(({ nested }) => !nested);
  for (let at = near.length - 1; at > 0; at -= 1) {
    const [first, second] = [near[at - 1], near[at]];
    if (first === undefined || second === undefined) continue;
    // 德勤大学、海创产业园 are two things, 东莞市、华为 are none of one kind.
    if ((first.type === "Place") !== (second.type === "Place")) continue;
    if (!isBeside(text, first, second)) continue;
    // A、B与C: neither the first nor the second of three.
    if (isBeside(text, near[at - 2], first)) return undefined;
    // 从南京、杭州招引企业，进了X，后者…: what is named since is nearer than two places.
    const since = first.type === "Place" && near.slice(at + 1).some(({ type }) => type !== "Place");
    return since ? undefined : [first, second];
  }
  return undefined;
}
