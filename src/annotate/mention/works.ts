import type { AnnotationLexicon } from "../lexicon.ts";
import { createDictionary } from "./dictionary.ts";
import { anyWord, type Mention } from "./mention.ts";

/** 凯昇 in 凯昇寡核苷酸原料药项目 is 凯昇生物, when the letter names that: the first name with each beginning. */
function byBeginning(companies: readonly Mention[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const name of new Set(companies.map((company) => company.name))) {
    for (let length = 1; length <= name.length; length += 1) {
      const brand = name.slice(0, length);
      if (!names.has(brand)) names.set(brand, name);
    }
  }
  return names;
}

/**
 * The companies that stand at the front of projects' names: 宏芯微功率器件制造基地 is of 宏芯微. A known
 * company or a Latin name is taken as it is; else the split is where the brand ends or the work begins.
 */
export function workNames(mentions: readonly Mention[], lexicon: AnnotationLexicon): Mention[] {
  const named = mentions.filter(({ type, nested }) => type === "Company" && !nested);
  const companies = new Map(
    [...lexicon.gazetteer.known.filter(({ type }) => type === "Company"), ...named].flatMap(
      ({ name, aliases = [] }) => [name, ...aliases].map((form) => [form, name] as const),
    ),
  );
  const known = createDictionary(companies);
  const full = byBeginning(named);
  const { brands, works, slots } = lexicon.grammar.works;
  const anyWork = `(?:${anyWord(works)})`;
  const work = new RegExp(`^(.{2,8}?)(?=${anyWork})`);
  // 宏芯微惠州制造基地: a place may stand between brand and work.
  const branded = new RegExp(`^(.{2,4}?(?:${anyWord(brands)}))(?=(?:.{2,3})?${anyWork})`);
  return mentions
    .filter(({ type, nested, by }) => type === "Project" && !nested && slots.includes(by))
    .flatMap(({ from, name }): Mention[] => {
      const latin = /^[A-Za-z][A-Za-z0-9&.-]+/.exec(name)?.[0];
      const printed =
        known.at(name, 0)?.word ?? latin ?? branded.exec(name)?.[1] ?? work.exec(name)?.[1];
      if (printed === undefined || printed.length === name.length) return [];
      const company = companies.get(printed) ?? full.get(printed) ?? printed;
      return [
        {
          from,
          to: from + printed.length,
          type: "Company",
          name: company,
          by: "project-name",
          nested: true,
        },
      ];
    });
}
