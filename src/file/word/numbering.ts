import { NUMERALS } from "../numerals.ts";
import { allOf, childOf, elementsOf, type XmlElement } from "../xml.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** 第%1条, （%2）, %1.%2 */
  readonly text: string;
  /** Whether outer levels are printed in figures, too. */
  readonly isLegal: boolean;
  /** Whether something stands between the number and the words: a tab or a space. */
  readonly isApart: boolean;
}

interface List {
  /** Lists of one definition count on together. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew with this list, and with what. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Where a paragraph stands in the lists of a document. */
export interface Place {
  readonly list: string;
  readonly level: number;
}

/** Tells the numbers that a document prints by itself, asked for each paragraph of a list in turn. */
export type Counter = (place: Place) => string;

export function counterOf(numbering: XmlElement | undefined): Counter {
  const lists = listsOf(numbering);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ list: id, level: depth }) => {
    const list = lists.get(id);
    const level = list?.levels.get(depth);
    if (list === undefined || level === undefined) return "";
    const numbers = counts.get(list.counter) ?? [];
    counts.set(list.counter, numbers);
    if (!begun.has(id)) {
      begun.add(id);
      for (const [at, start] of list.restarts) numbers[at] = start - 1;
    }
    for (let outer = 0; outer < depth; outer += 1) {
      numbers[outer] ??= list.levels.get(outer)?.start ?? 1;
    }
    numbers[depth] = (numbers[depth] ?? level.start - 1) + 1;
    numbers.length = depth + 1;
    return printed(level, list, numbers);
  };
}

function printed(level: Level, { levels }: List, numbers: readonly number[]): string {
  const text = level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const own = levels.get(at)?.format ?? "decimal";
    const format = level.isLegal ? "decimal" : own;
    return (NUMERALS[format] ?? String)(numbers[at] ?? 1);
  });
  // The signs of bullets come from fonts of their own and say nothing.
  if (level.format === "bullet" || text === "") return "";
  return level.isApart && /[\p{L}\p{N}]$/u.test(text) ? `${text} ` : text;
}

function listsOf(numbering: XmlElement | undefined): Map<string, List> {
  const parts = numbering === undefined ? [] : elementsOf(numbering);
  const definitions = new Map(
    parts
      .filter(({ name }) => name === "abstractNum")
      .map((element) => [element.attributes.abstractNumId ?? "", element]),
  );
  const byStyle = new Map(
    [...definitions].flatMap(([id, element]) => {
      const style = childOf(element, "styleLink")?.attributes.val;
      return style === undefined ? [] : [[style, id]];
    }),
  );
  const lists = new Map<string, List>();
  for (const element of parts.filter(({ name }) => name === "num")) {
    const named = childOf(element, "abstractNumId")?.attributes.val ?? "";
    const link = childOf(definitions.get(named), "numStyleLink")?.attributes.val;
    const counter = (link === undefined ? undefined : byStyle.get(link)) ?? named;
    const definition = definitions.get(counter);
    if (definition === undefined) continue;
    const overrides = elementsOf(element).filter(({ name }) => name === "lvlOverride");
    lists.set(element.attributes.numId ?? "", {
      counter,
      levels: levelsIn([definition, ...overrides]),
      restarts: new Map(
        overrides.flatMap((override) => {
          const start = childOf(override, "startOverride")?.attributes.val;
          return start === undefined
            ? []
            : [[Number(override.attributes.ilvl ?? 0), Number(start)]];
        }),
      ),
    });
  }
  return lists;
}

function levelsIn(elements: readonly XmlElement[]): Map<number, Level> {
  return new Map(
    elements
      .flatMap((element) => allOf(element, "lvl"))
      .map((element) => {
        const value = (name: string): string | undefined => childOf(element, name)?.attributes.val;
        return [
          Number(element.attributes.ilvl ?? 0),
          {
            start: Number(value("start") ?? 1),
            format: formatOf(element),
            text: value("lvlText") ?? "",
            isLegal: childOf(element, "isLgl") !== undefined,
            isApart: value("suff") !== "nothing",
          },
        ];
      }),
  );
}

/** Newer formats stand beside one that older programs know, as an alternative to it. */
function formatOf(level: XmlElement): string {
  const formats = allOf(level, "numFmt").map(({ attributes }) => attributes);
  const known = formats.find(({ val }) => val !== undefined && val in NUMERALS);
  return known?.val ?? "decimal";
}
