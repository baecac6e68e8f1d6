import { customPinyin, pinyin } from "pinyin-pro";
import type { Entity } from "../model/graph.ts";
import type { SearchKeys } from "../model/network.ts";

// The library's first reading of 莞 is wǎn, as in 莞尔; in every place name it is guǎn.
customPinyin({ 莞: "guǎn" });

/** What a Latin keyboard can type for the name and the aliases of each entity, by entity id. */
export function searchKeys(entities: readonly Entity[]): Map<string, SearchKeys> {
  return new Map(
    entities.map(({ id, name, aliases }) => {
      const words = [name, ...aliases].map(wordsOf);
      return [
        id,
        {
          pinyin: join(words.map((each) => each.map((word) => word.typed).join(""))),
          initials: join(words.map((each) => each.map((word) => word.initial).join(""))),
        },
      ];
    }),
  );
}

interface Word {
  readonly typed: string;
  readonly initial: string;
}

/** One word a Han character; Latin names and numbers stay whole, for that is how people type them. */
function wordsOf(name: string): Word[] {
  return pinyin(name.normalize("NFKC"), { toneType: "none", type: "all", nonZh: "consecutive" })
    .map((part) => {
      const typed = (part.isZh ? part.pinyin.replaceAll("ü", "v") : part.origin)
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]/gu, "");
      return { typed, initial: part.isZh ? typed.slice(0, 1) : typed };
    })
    .filter((word) => word.typed !== "");
}

function join(names: readonly string[]): string {
  return [...new Set(names.filter((name) => name !== ""))].join(" ");
}
