import type { Grammar } from "../../data/grammar.ts";
import { onceFor } from "../../letter/once.ts";
import type { Gazetteer } from "../../place/gazetteer.ts";
import type { AnnotationLexicon } from "../lexicon.ts";
import { tellsKind } from "./kinds.ts";
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
  const { slots } = lexicon.grammar.works;
  const projects = mentions.filter(
    ({ type, nested, by }) => type === "Project" && !nested && slots.includes(by),
  );
  if (projects.length === 0) return [];
  const named = mentions.filter(({ type, nested }) => type === "Company" && !nested);
  const placeAt = new Map(
    mentions.filter(({ type }) => type === "Place").map(({ from, to }) => [from, to]),
  );
  const owned = new Set(
    mentions.filter(({ type, nested }) => type === "Company" && nested).map(({ from }) => from),
  );
  const companies = new Map([...knownCompanies(lexicon.gazetteer), ...named.flatMap(formsOf)]);
  const full = byBeginning(named);
  const { work, branded, short } = splitsOf(lexicon.grammar);
  const isKind = tellsKind(lexicon.grammar);
  return projects.flatMap(({ from, name, by }): Mention[] => {
    if (owned.has(from)) return [];
    // G3铜陵长江公铁大桥: the number of a road is nobody.
    const latin = /^(?![GS]\d)[A-Za-z][A-Za-z0-9&.-]+/.exec(name)?.[0];
    const said = branded.exec(name)?.[1];
    // 竹地板智能|生产线: how it works.
    const trade = said?.endsWith("智能") && isMade(name.slice(said.length)) ? undefined : said;
    // 桐梓湖虾稻|产业园: so long before a park is what it grows.
    const cut = work.exec(name)?.[1];
    const before =
      cut !== undefined && isPark(name.slice(cut.length)) && cut.length > 4 ? undefined : cut;
    // 三江汇|智能终端产业园: what looks like a trade begins the work.
    const torn = trade !== undefined && before !== undefined && before.length < trade.length;
    const printed =
      longestBeginning(name, companies) ??
      latin ??
      (torn ? undefined : trade) ??
      // 湾区鲜果智能分选中心: only a trade tells a company where no sum was told, and where it would be long.
      (by === "name" || by === "project-in-role" || !short.test(before ?? "") ? undefined : before);
    if (printed === undefined || printed.length === name.length) return [];
    // 化合物半导体项目, 海外短剧总部: what the work is about is no company.
    const place = placeAt.get(from);
    const brand = place === undefined ? printed : name.slice(place - from, printed.length);
    if (!companies.has(printed) && isKind(brand)) return [];
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

function isMade(words: string): boolean {
  return /^(?:生产线|产线|车间|工厂|装备|仓储|物流|制造)/.test(words);
}

function isPark(words: string): boolean {
  return /^(?:产业园|工业园|科技园|智造园|园区|示范园|基地|项目)/.test(words);
}

/** Where a project's name splits, compiled once. */
const splitsOf = onceFor(({ works: { brands, works, trades } }: Grammar) => {
  const anyWork = `(?:${anyWord(works)})`;
  return {
    work: new RegExp(`^(.{2,8}?)(?=${anyWork})`),
    // 安泰仕, 星航智联, and not 东花园云: without its trade a company's name is short.
    short: new RegExp(`^(?:.{1,3}|.{2,6}(?:${anyWord(trades)}))$`),
    // 宏芯微惠州制造基地: a place may stand between brand and work.
    branded: new RegExp(`^(.{2,4}?(?:${anyWord(brands)}))(?=(?:.{2,3})?${anyWork})`),
  };
});

const knownCompanies = onceFor(({ known }: Gazetteer) =>
  known.filter(({ type }) => type === "Company").flatMap(formsOf),
);

/** Every form of a company's name, with the name. */
function formsOf({ name, aliases = [] }: Pick<Mention, "name" | "aliases">) {
  return [name, ...aliases].map((form) => [form, name] as const);
}

/** The longest beginning of the name that is a company's. */
function longestBeginning(
  name: string,
  companies: ReadonlyMap<string, string>,
): string | undefined {
  for (let length = name.length; length > 0; length -= 1) {
    const beginning = name.slice(0, length);
    if (companies.has(beginning)) return beginning;
  }
  return undefined;
}
