import { customPinyin, pinyin } from "pinyin-pro";
import type { BureauNames } from "../data/bureau-names.ts";
import type { Entity } from "../model/graph.ts";
import type { SearchKeys } from "../model/network.ts";
import { shortFormsIn } from "./short-forms.ts";
import { variantsIn } from "./variants.ts";

// The library's first reading of 莞 is wǎn, as in 莞尔; in every place name it is guǎn.
customPinyin({ 莞: "guǎn" });

/** Only the names of bodies with their short forms count. */
export type Bodies = Pick<BureauNames, "names" | "national">;

const NO_BODIES: Bodies = { names: [], national: new Map() };

/** What people type for the name and the aliases of each entity, by entity id. */
export function searchKeys(
  entities: readonly Entity[],
  bodies: Bodies = NO_BODIES,
): Map<string, SearchKeys> {
  const shortFormsOf = shortFormsIn(bodies);
  return new Map(
    entities.map((entity) => {
      const names = [entity.name, ...entity.aliases];
      const words = names.map(wordsOf);
      const shortForms = shortFormsOf(entity).join(" ");
      const variants = variantsIn(names);
      return [
        entity.id,
        {
          pinyin: join(words.map((each) => each.map((word) => word.typed).join(""))),
          initials: join(words.map((each) => each.map((word) => word.initial).join(""))),
          ...(shortForms !== "" && { shortForms }),
          ...(variants !== "" && { variants }),
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
