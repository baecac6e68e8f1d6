import type { Grammar } from "../../data/grammar.ts";
import { onceFor } from "../../letter/once.ts";
import type { AnnotationLexicon } from "../lexicon.ts";
import { anyWord, type Mention, matchesIn } from "./mention.ts";
import { namedBefore, rowsOf } from "./named-rows.ts";
import { pointer } from "./pointer.ts";

const pointersOf = onceFor(({ anaphora: { counted } }: Grammar) => {
  const counts = anyWord(Object.keys(counted.counts));
  // 引进两家企业 are new ones: those who were named open a clause.
  const opens = `(?<=[，。；：\\n](?:上述|这|以上|目前|现|其中)?)`;
  return new RegExp(
    `${opens}(?<count>${counts})(?:(?<kind>${anyWord(Object.keys(counted.kinds))})|${anyWord(counted.anybody)})(?!以上)`,
    "g",
  );
});

/** 两家机构, 三个项目, 二者: the things last named side by side, if they are as many and of such types. */
export function resolveCounted(
  text: string,
  lexicon: AnnotationLexicon,
  mentions: readonly Mention[],
): Mention[] {
  const { counts, kinds } = lexicon.grammar.anaphora.counted;
  return [...matchesIn(text, pointersOf(lexicon.grammar))].flatMap(({ index, 0: word, groups }) => {
    const wanted = counts[groups?.count ?? ""] ?? 0;
    const types = groups?.kind === undefined ? undefined : kinds[groups.kind];
    const near = namedBefore(mentions, index);
    const fits = ({ type }: Mention): boolean => types?.includes(type) ?? true;
    const row = [
      rowsOf(text, near).find((one) => one.every(fits)) ?? [],
      types ? namedInSentence(text, index, near.filter(fits)) : [],
    ].find(({ length }) => length === wanted);
    return row?.map((mention) => pointer(index, word, mention)) ?? [];
  });
}

/** A向B推介，两家公司签约: each thing of the kind that the sentence has named. */
function namedInSentence(
  text: string,
  index: number,
  near: readonly Mention[],
): readonly Mention[] {
  const start = Math.max(text.lastIndexOf("。", index - 1), text.lastIndexOf("\n", index - 1));
  const own = near.filter(({ from }) => from > start);
  return [...new Map(own.map((mention) => [mention.name, mention])).values()];
}
