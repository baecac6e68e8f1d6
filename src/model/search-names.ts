import type { Name } from "./name-index.ts";
import type { NetworkNode } from "./network.ts";
import { type Fold, keyWords } from "./search-text.ts";

/** What each kind of name counts, up to three times as much the closer it is. */
const WEIGHTS = { name: 10, alias: 9, shortForm: 8, initials: 2, pinyin: 1 } as const;

/** Every way to call a node, folded. */
export function namesOf(node: NetworkNode, owner: number, fold: Fold): Name[] {
  const { name, aliases, shortForms, pinyin, initials } = node;
  const other = (shown: string, weight: number): Name => ({
    owner,
    text: fold(shown),
    shown,
    weight,
    isAlias: true,
  });
  const key = (word: string, weight: number): Name => ({
    owner,
    text: word,
    shown: word,
    weight,
    isKey: true,
  });
  return [
    { owner, text: fold(name), shown: name, weight: WEIGHTS.name },
    ...aliases.map((alias) => other(alias, WEIGHTS.alias)),
    ...keyWords(shortForms).map((form) => other(form, WEIGHTS.shortForm)),
    ...keyWords(initials).map((word) => key(word, WEIGHTS.initials)),
    ...keyWords(pinyin).map((word) => key(word, WEIGHTS.pinyin)),
  ];
}
