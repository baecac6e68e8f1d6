import { NUMERALS, type Numeral } from "../numerals.ts";
import { allOf, elementsOf, type XmlElement } from "../xml.ts";

interface Level {
  readonly start: number;
  readonly numeral: Numeral;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels are printed: 2 for 1.1. */
  readonly shown: number;
}

export type ListStyle = ReadonlyMap<number, Level>;

/** OpenDocument names a way of counting by how it begins. */
const FORMATS: readonly (readonly [begins: string, numeral: string])[] = [
  ["一", "chineseCounting"],
  ["〇", "ideographDigital"],
  ["壹", "chineseLegalSimplified"],
  ["甲", "ideographTraditional"],
  ["子", "ideographZodiac"],
  ["①", "decimalEnclosedCircle"],
  ["⑴", "decimalEnclosedParen"],
  ["⒈", "decimalEnclosedFullstop"],
  ["１", "decimalFullWidth"],
  ["1", "decimal"],
  ["A", "upperLetter"],
  ["a", "lowerLetter"],
  ["I", "upperRoman"],
  ["i", "lowerRoman"],
];

export function listStylesOf(roots: readonly XmlElement[]): ReadonlyMap<string, ListStyle> {
  const styles = roots.flatMap((root) => allOf(root, "list-style"));
  return new Map(
    styles.map((style) => [
      style.attributes.name ?? "",
      new Map(elementsOf(style).flatMap(levelOf)),
    ]),
  );
}

function levelOf({ name, attributes }: XmlElement): [number, Level][] {
  if (name !== "list-level-style-number") return [];
  const format = attributes["num-format"] ?? "";
  const numeral = FORMATS.find(([begins]) => format.startsWith(begins))?.[1] ?? "none";
  const level = {
    start: Number(attributes["start-value"] ?? 1),
    numeral: NUMERALS[numeral] ?? String,
    prefix: attributes["num-prefix"] ?? "",
    suffix: attributes["num-suffix"] ?? "",
    shown: Number(attributes["display-levels"] ?? 1),
  };
  return [[Number(attributes.level ?? 1), level]];
}

/** The number printed before an item, as `counts` of all levels down to its own stand. */
export function printedNumber(style: ListStyle, counts: readonly number[]): string {
  const depth = counts.length;
  const level = style.get(depth);
  if (level === undefined) return "";
  const numbers: string[] = [];
  for (let at = depth - level.shown + 1; at <= depth; at += 1) {
    numbers.push((style.get(at) ?? level).numeral(counts[at - 1] ?? 1));
  }
  const number = numbers.filter((each) => each !== "").join(".");
  if (number === "") return "";
  const text = level.prefix + number + level.suffix;
  return /[\p{L}\p{N}]$/u.test(text) ? `${text} ` : text;
}
