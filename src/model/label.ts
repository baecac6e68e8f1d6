/** Width of a code point in half-width columns: 2 for Han, kana, Hangul and full-width forms. */
function columns(character: string): number {
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
const NO_START = /[》〉〕）)」』】”’，。、；：！？·%％]/u;
const NO_END = /[《〈〔（(「『【“‘]/u;
const WORD = /[\p{Script=Latin}\p{N}]/u;

/**
 * A name as it stands under its node: one line up to nine Han characters, else balanced lines, and an
 * ellipsis where `lines` do not hold it. Brackets stay with their words; numbers and Latin words stay
 * whole.
 */
export function wrapLabel(name: string, lines = 2): string[] {
  const width = textColumns(name);
  if (width <= LINE) return [name];
  let rest = [...(width > lines * LINE ? cut(name, lines * LINE - 4) : name)];
  const wrapped: string[] = [];
  for (let left = Math.ceil(textColumns(rest.join("")) / LINE); left > 1; left--) {
    const at = bestBreak(rest, textColumns(rest.join("")) / left);
    wrapped.push(rest.slice(0, at).join("").trim());
    rest = rest.slice(at);
  }
  return [...wrapped, rest.join("").trim()];
}

/** The index nearest to `target` columns at which a line may well end. */
function bestBreak(characters: readonly string[], target: number): number {
  let best = { at: 0, cost: Number.POSITIVE_INFINITY };
  let before = 0;
  for (let at = 1; at < characters.length; at++) {
    const left = characters[at - 1] ?? "";
    before += columns(left);
    const cost = Math.abs(before - target) + breakCost(left, characters[at] ?? "");
    if (cost < best.cost) best = { at, cost };
  }
  return best.at;
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
