import type { BureauName, BureauNames } from "../data/bureau-names.ts";
import type { Entity } from "../model/graph.ts";

/** What people call a body without its place: 发改委 and 发改局 for 东莞市发展和改革局. */
export type ShortForms = (entity: Pick<Entity, "type" | "name">) => readonly string[];

/**
 * The short forms of the gazetteer's bodies. A body goes by those of its other names too: what one
 * city has as 发展和改革局 another has as 发展和改革委员会, and people say 发改委 of both.
 */
export function shortFormsIn({
  names,
  national,
}: Pick<BureauNames, "names" | "national">): ShortForms {
  const longestFirst = names
    .filter(({ name }) => !name.includes("…"))
    .toSorted((a, b) => b.name.length - a.name.length);
  const bodies = new Map<string, readonly BureauName[]>();
  const namesakesOf = (one: BureauName): readonly BureauName[] => {
    const body = one.tokens.join(" ");
    if (body === "") return [one];
    const known = bodies.get(body) ?? names.filter(({ tokens }) => tokens.join(" ") === body);
    bodies.set(body, known);
    return known;
  };
  const formsOfNational = new Map<string, string[]>();
  for (const [form, name] of national) {
    formsOfNational.set(name, [...(formsOfNational.get(name) ?? []), form]);
  }
  return ({ type, name }) => {
    if (type !== "Department") return [];
    const own = longestFirst.find((each) => name.endsWith(each.name));
    const forms = [
      ...(formsOfNational.get(name) ?? []),
      ...(own === undefined ? [] : namesakesOf(own).flatMap(({ short }) => short)),
    ];
    return [...new Set(forms)].filter((form) => form !== name && !form.includes("…"));
  };
}
