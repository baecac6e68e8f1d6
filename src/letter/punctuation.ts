import { characterClass } from "./character-class.ts";
import { isHan, isWordCharacter } from "./characters.ts";

/** A paragraph as two lists: its characters, and the code point of the source each comes from. */
export interface Printed {
  readonly characters: string[];
  readonly places: number[];
}

const isChinese = characterClass(/[\p{Script=Han}〇○\u3000-\u303f\uff01-\uff60“”‘’—…·]/u);
const isQuote = characterClass(/["“”＂〝〞「」]/);
const isInnerQuote = characterClass(/['‘’＇『』]/);
/** After these a quote may open, and before those one must have been open. */
const OPENS_AFTER = /^$|[，。；：、（]/;
const CLOSES_BEFORE = /[，。；：、）》]/;
const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  [",", "，"],
  [":", "："],
  [";", "；"],
  ["!", "！"],
  ["?", "？"],
  ["(", "（"],
  [")", "）"],
  ["｡", "。"],
  ["､", "、"],
  ["﹐", "，"],
  ["﹔", "；"],
  ["﹕", "："],
]);

const isNarrow = characterClass(/[,:;!?()｡､﹐﹔﹕]/);

/** The paragraph with ASCII marks among Chinese in their Chinese form, quotes paired, and doubled quotes single. */
export function punctuate({ characters, places }: Printed): Printed {
  if (!characters.some(isHan)) return { characters, places };
  const result: Printed = { characters: [], places: [] };
  let open = false;
  let innerOpen = false;
  for (const [at, character] of characters.entries()) {
    const before = result.characters.at(-1) ?? "";
    const after = characters[at + 1] ?? "";
    const place = places[at] ?? 0;
    let mark = character;
    if (isQuote(character)) {
      open = opensQuote(character, open, before, after);
      mark = open ? "“" : "”";
      if (mark === before) {
        // Of a doubled quote the outer one counts.
        if (!open) result.places.splice(-1, 1, place);
        continue;
      }
    } else if (isInnerQuote(character)) {
      const typed = /['＇]/.test(character);
      if (!typed || isChinese(before) || isChinese(after)) {
        innerOpen = typed ? !innerOpen : /[‘『]/.test(character);
        mark = innerOpen ? "‘" : "’";
      }
    } else if (character === ".") {
      if (isHan(before) && !isWordCharacter(after)) mark = "。";
    } else if (isNarrow(character) && !isInWord(before, after)) {
      mark = FULL_WIDTH.get(character) ?? character;
    }
    result.characters.push(mark);
    result.places.push(place);
  }
  return result;
}

/** Whether a mark stands within a figure or a Latin word: 1,200, 10:30, A/B. */
function isInWord(before: string, after: string): boolean {
  return isWordCharacter(before) && (isWordCharacter(after) || after === " " || after === "/");
}

function opensQuote(character: string, open: boolean, before: string, after: string): boolean {
  if (/[“「〝]/.test(character)) return true;
  if (/[”」〞]/.test(character)) return !open && OPENS_AFTER.test(before) && isHan(after);
  return !open && (before === "" || !CLOSES_BEFORE.test(after));
}
