import type { TitleRule } from "../../data/grammar.ts";
import { type Mention, matchesIn } from "./mention.ts";

const DOC_NUMBER = /^（([^（）\s]{1,12}〔[0-9]{4}〕[0-9]+号)）/;
const SHORTHAND = /^（(?:以下|下)(?:统一)?(?:简称|称|合称)[为：:]?[“《]?([^”》（）]{1,20})[”》]?）/;

/** A short name that the letter gives itself: （以下简称《培育方案》）. */
export interface Shorthand {
  readonly short: string;
  /** Where the words before the bracket end. */
  readonly at: number;
}

/** Every 《title》, with its kind by its last words; brackets inside 〈〉 or 《》 are part of it. */
export function findTitles(text: string, rules: readonly TitleRule[]): Mention[] {
  const mentions: Mention[] = [];
  for (const { index } of matchesIn(text, /《/g)) {
    if (index < (mentions.at(-1)?.to ?? 0)) continue;
    const close = closing(text, index);
    if (close === undefined) continue;
    const inner = text.slice(index + 1, close);
    const words = inner.replace(/（[^（）]*[）)]$/, "");
    const rule = rules.find(
      ({ behind, ends }) =>
        ends.some((end) => words.endsWith(end)) &&
        (behind.length === 0 || behind.some((word) => text.startsWith(word, index - word.length))),
    );
    if (rule === undefined || inner.length < 2) continue;
    const number =
      rule.type === "Letter" ? DOC_NUMBER.exec(text.slice(close + 1, close + 30))?.[1] : undefined;
    if (number !== undefined) {
      mentions.push({
        from: index,
        to: close + 1,
        type: "Letter",
        name: number,
        by: "title",
        aliases: [inner],
      });
      continue;
    }
    mentions.push({
      from: index,
      to: close + 1,
      type: rule.type,
      name: inner,
      by: "title",
      aliases: words === inner ? [] : [words],
    });
  }
  return asReports(text, mentions);
}

/** 形成了《…实施方案》、《…》等系列成果报告: the words behind the list say what all of it is. */
function asReports(text: string, titles: readonly Mention[]): Mention[] {
  const typed: Mention[] = [];
  let report = false;
  for (const [index, title] of [...titles.entries()].reverse()) {
    const next = titles[index + 1];
    const joined = next !== undefined && /^[、和及与]?$/.test(text.slice(title.to, next.from));
    report =
      (joined && report) || /^等[^，。；、]{0,8}报告/.test(text.slice(title.to, title.to + 12));
    typed.unshift(report ? { ...title, type: "Report" } : title);
  }
  return typed;
}

/** Every （以下简称…） in the text. */
export function findShorthands(text: string): Shorthand[] {
  return [...matchesIn(text, /（(?=以下|下)/g)].flatMap(({ index }) => {
    const match = SHORTHAND.exec(text.slice(index, index + 40));
    return match?.[1] === undefined ? [] : [{ short: match[1], at: index }];
  });
}

function closing(text: string, open: number): number | undefined {
  let depth = 0;
  for (let index = open; index < Math.min(text.length, open + 120); index += 1) {
    const char = text[index];
    if (char === "《") depth += 1;
    if (char === "》") depth -= 1;
    if (depth === 0) return index;
    if (char === "\n") return undefined;
  }
  return undefined;
}
