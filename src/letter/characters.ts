import { characterClass } from "./character-class.ts";

/** What Latin words and figures are made of. */
export const isWordCharacter = characterClass(/[\p{Script=Latin}\d]/u);
export const isLatin = characterClass(/\p{Script=Latin}/u);
export const isHan = characterClass(/[\p{Script=Han}〇○]/u);

/** Radicals that fonts of PDFs put in the place of characters, and those characters; NFKC leaves them, or gives a traditional one. */
const RADICALS =
  "⼾⺁⺒⺜⺝⺟⺠⺧⺩⺪⺫⺬⺮⺶⻁⻄⻅⻆⻇⻉⻊⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻰⻳";
const CHARACTERS =
  "户厂巳日月母民牛王疋目示竹羊虎西见角角贝足车长长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾斉齐齿龙龟";
/** What NFKC would change and letters need: full-width ASCII, radicals, squared units, signs. */
const isFolded = characterClass(
  /[\u2329\u232a\uff04-\uff06\uff0b\uff0e-\uff19\uff1c-\uff1e\uff20-\uff3a\uff3c\uff3e-\uff5d\uffe0-\uffe6\u2f00-\u2fdf\u2e80-\u2ef3\uf900-\ufaff\u3380-\u33df]/,
);

/** The character, or for ㎡ the characters, that people would type for what is printed. */
export function usualForm(printed: string): string {
  if (!isFolded(printed)) return printed;
  return CHARACTERS[RADICALS.indexOf(printed)] ?? printed.normalize("NFKC");
}
