import { Converter } from "opencc-js/t2cn";

const [FIRST, LAST] = [0x4e00, 0x9fff];

/** The traditional characters that names may be typed with, each before the simplified one: 東东. */
export function variantsIn(names: readonly string[]): string {
  const pairs: string[] = [];
  for (const character of new Set(names.join(""))) {
    const simple = toSimple(character);
    for (const variant of traditionalOf().get(simple) ?? []) pairs.push(variant + simple);
  }
  return [...new Set(pairs)].join("");
}

const convert = Converter({ from: "t", to: "cn" });

function toSimple(character: string): string {
  const simple = convert(character);
  return [...simple].length === 1 ? simple : character;
}

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** By simplified character, all that the script of the other side writes for it: 里 is 裏 or 裡. */
function traditionalOf(): ReadonlyMap<string, readonly string[]> {
  if (known !== undefined) return known;
  const found = new Map<string, string[]>();
  for (let point = FIRST; point <= LAST; point++) {
    const character = String.fromCodePoint(point);
    const simple = toSimple(character);
    if (simple === character) continue;
    found.set(simple, [...(found.get(simple) ?? []), character]);
  }
  known = found;
  return known;
}
