/** Width of a code point in half-width columns: 2 for Han, kana, Hangul and full-width forms. */
export function columns(character: string): number {
  return /[\u1100-\u115f\u2018-\u201d\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
    character,
  )
    ? 2
    : 1;
}

/** Width of a text in half-width columns. */
export function textColumns(text: string): number {
  let width = 0;
  for (const character of text) width += columns(character);
  return width;
}

const LINE = 18;
const NO_START = /[》〉）)」』】”’，。、；：！？·%％]/u;
const NO_END = /[《〈（(「『【“‘]/u;
const WORD = /[\p{Script=Latin}\p{N}]/u;

/**
 * A name as it stands under its node: one line up to nine Han characters, two balanced lines up to
 * eighteen, and an ellipsis beyond. Brackets stay with their words; numbers and Latin words stay whole.
 */
export function wrapLabel(name: string): string[] {
  const width = textColumns(name);
  if (width <= LINE) return [name];
  const characters = [...(width > 2 * LINE ? cut(name, 2 * LINE - 4) : name)];
  const half = textColumns(characters.join("")) / 2;
  let best = { at: 0, cost: Number.POSITIVE_INFINITY };
  let before = 0;
  for (let at = 1; at < characters.length; at++) {
    before += columns(characters[at - 1] ?? "");
    const cost =
      Math.abs(before - half) + breakCost(characters[at - 1] ?? "", characters[at] ?? "");
    if (cost < best.cost) best = { at, cost };
  }
  return [characters.slice(0, best.at).join("").trim(), characters.slice(best.at).join("").trim()];
}

function breakCost(left: string, right: string): number {
  if (NO_START.test(right) || NO_END.test(left)) return 12;
  if (WORD.test(left) && WORD.test(right)) return 10;
  return left === " " || NO_START.test(left) || NO_END.test(right) ? -3 : 0;
}

function cut(text: string, width: number): string {
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += columns(character);
    if (used > width) return `${kept}…`;
    kept += character;
  }
  return kept;
}
