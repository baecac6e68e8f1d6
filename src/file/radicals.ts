/** Radicals that fonts of PDFs put in the place of characters, and those characters; NFKC leaves them, or gives a traditional one. */
const RADICALS =
  "⼾⺁⺒⺜⺝⺟⺠⺧⺩⺪⺫⺬⺮⺶⻁⻄⻅⻆⻇⻉⻊⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻰⻳";
const CHARACTERS =
  "户厂巳日月母民牛王疋目示竹羊虎西见角角贝足车长长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾斉齐齿龙龟";

/** The character that people would type for a radical; everything else as it is. */
export function characterFor(printed: string): string {
  const known = CHARACTERS[RADICALS.indexOf(printed)];
  if (known !== undefined && printed !== "") return known;
  const usual = printed.normalize("NFKC");
  return usual.length === 1 ? usual : printed;
}

/** A text with ordinary characters where it has radicals or characters for compatibility, one for one. */
export function ordinary(text: string): string {
  return text.replaceAll(/[\u2e80-\u2ef3\u2f00-\u2fdf\uf900-\ufad9]/g, characterFor);
}
