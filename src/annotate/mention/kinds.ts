import type { Grammar, NameGrammar } from "../../data/grammar.ts";
import { onceFor } from "../../letter/once.ts";
import { composedOf } from "./composed.ts";
import { anyWord } from "./mention.ts";

/** What somebody is, said before the name: 龙头企业X. */
export interface Kinds {
  /** Every such word: 企业, 龙头企业, 高校 … */
  readonly words: readonly string[];
  /** The words at the beginning of a stretch, qualities and all: 省属龙头企业. */
  readonly leading: RegExp;
  /** Nothing but such words. */
  readonly whole: RegExp;
}

/** The kinds of data/extract/names.yaml, compiled once. */
export const kindsOf = onceFor(({ kinds: { qualities, nouns } }: NameGrammar): Kinds => {
  const kind = `(?:${anyWord(qualities)})*(?:${anyWord(nouns)})`;
  return {
    words: [...nouns, ...qualities.flatMap((quality) => nouns.map((noun) => quality + noun))],
    leading: new RegExp(`^${kind}`),
    whole: new RegExp(`^${kind}$`),
  };
});

/** Whether words tell only what kind of thing something is, trade or work: 生物医药, 功率器件. */
export const tellsKind = onceFor(
  ({ names: { generic }, works: { works, brands, kinds } }: Grammar) =>
    composedOf([...generic, ...works, ...brands, ...kinds]),
);
