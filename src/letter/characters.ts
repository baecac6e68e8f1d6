import { characterClass } from "./character-class.ts";

/** What Latin words and figures are made of. */
export const isWordCharacter = characterClass(/[\p{Script=Latin}\d]/u);
export const isLatin = characterClass(/\p{Script=Latin}/u);
export const isHan = characterClass(/[\p{Script=Han}〇○]/u);

/** What NFKC would change and letters need: full-width ASCII, squared units, signs. */
const isFolded = characterClass(
  /[\u2329\u232a\uff04-\uff06\uff0b\uff0e-\uff19\uff1c-\uff1e\uff20-\uff3a\uff3c\uff3e-\uff5d\uffe0-\uffe6\u3380-\u33df]/,
);

/** The character, or for ㎡ the characters, that people would type for what is printed. */
export function usualForm(printed: string): string {
  if (!isFolded(printed)) return printed;
  return printed.normalize("NFKC");
}
