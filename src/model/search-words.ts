import type { Network } from "./network.ts";
import type { Fold } from "./search-text.ts";

/** What people say for a type beside its own name. */
const TYPE_WORDS: Readonly<Record<string, readonly string[]>> = {
  Company: ["公司", "firm"],
  Department: ["部门", "局", "bureau"],
  Place: ["地方", "城市", "city"],
  Mechanism: ["机制", "领导小组"],
  Policy: ["文件", "方案", "plan"],
  Designation: ["称号", "试点"],
};

/** What the types and relations of a network are called, in both languages; words are folded, and whole. */
export interface Vocabulary {
  /** The indexes of the nodes whose type is called so. */
  nodesOfType(word: string): readonly number[];
  /** The indexes of the nodes that a relation of that name ties. */
  nodesTiedBy(word: string): readonly number[];
  relationsCalled(word: string): readonly { readonly predicate: string; readonly count: number }[];
}

export function vocabularyOf({ types, relations, nodes, links }: Network, fold: Fold): Vocabulary {
  const calledSo = <
    Item extends { readonly name: string; readonly zh: string; readonly en: string },
  >(
    items: readonly Item[],
    word: string,
    more: Readonly<Record<string, readonly string[]>> = {},
  ): string[] =>
    items
      .filter(({ name, zh, en }) =>
        [name, zh, en, ...(more[name] ?? [])].some((each) => fold(each) === word),
      )
      .map(({ name }) => name);
  const linksCalled = (word: string) => {
    const predicates = calledSo(relations, word);
    return predicates.length === 0
      ? []
      : links.filter(({ predicate }) => predicates.includes(predicate));
  };
  return {
    nodesOfType: (word) => {
      const wanted = calledSo(types, word, TYPE_WORDS);
      if (wanted.length === 0) return [];
      return nodes.flatMap(({ type }, at) => (wanted.includes(type) ? [at] : []));
    },
    nodesTiedBy: (word) => {
      const ends = new Set(linksCalled(word).flatMap(({ source, target }) => [source, target]));
      if (ends.size === 0) return [];
      return nodes.flatMap(({ id }, at) => (ends.has(id) ? [at] : []));
    },
    relationsCalled: (word) => {
      const tying = linksCalled(word);
      return calledSo(relations, word).map((name) => ({
        predicate: name,
        count: tying.filter(({ predicate }) => predicate === name).length,
      }));
    },
  };
}
