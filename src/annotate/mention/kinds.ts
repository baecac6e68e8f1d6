import type { NameGrammar } from "../../data/grammar.ts";
import { onceFor } from "../../letter/once.ts";
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
