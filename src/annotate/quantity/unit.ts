import type { QuantityWords } from "../../data/quantity-words.ts";
import { anyOf } from "./patterns.ts";

/** What is measured: it tells a technical figure from an economic one. */
export interface Unit {
  /** As printed. */
  readonly word: string;
  /** The name under which figures of it are summed. */
  readonly base: string;
  readonly kind: string;
  /** 一 before it is an article. */
  readonly article: boolean;
  readonly arabicOnly: boolean;
  /** Words that show that it is no unit here: 部 before 门. */
  readonly guards: readonly string[];
  /** Characters before the number that show the same. */
  readonly notBehind: readonly string[];
}

/** The units by their first character, longest first, and what they may be counted per. */
export interface UnitIndex {
  readonly unitsByFirst: ReadonlyMap<string, readonly Unit[]>;
  /** What a unit may be counted per, besides another unit. */
  readonly per: RegExp;
}

function unitsOf({ units: data }: QuantityWords): Unit[] {
  const articles = new Set(data.articles);
  const arabicOnly = new Set(data.arabic_only);
  return Object.entries(data.units).flatMap(([kind, words]) =>
    words.map((word) => ({
      word,
      base: data.base[word] ?? word,
      kind,
      article: articles.has(word),
      arabicOnly: arabicOnly.has(word),
      guards: data.guards[word] ?? [],
      notBehind: data.not_behind[word] ?? [],
    })),
  );
}

export function indexUnits(words: QuantityWords): UnitIndex {
  const unitsByFirst = new Map<string, Unit[]>();
  for (const unit of unitsOf(words).sort((a, b) => b.word.length - a.word.length)) {
    const first = unit.word.charAt(0);
    const units = unitsByFirst.get(first);
    if (units === undefined) unitsByFirst.set(first, [unit]);
    else units.push(unit);
  }
  return { unitsByFirst, per: new RegExp(anyOf(words.units.per), "y") };
}

/** The longest unit that begins at `at`, unless what follows shows that it is part of another word. */
export function unitAt(
  lexicon: UnitIndex,
  text: string,
  at: number,
  end: number,
): Unit | undefined {
  for (const unit of lexicon.unitsByFirst.get(text[at] ?? "") ?? []) {
    const to = at + unit.word.length;
    if (to > end || !text.startsWith(unit.word, at)) continue;
    if (unit.guards.some((guard) => text.startsWith(guard, to))) continue;
    // 10万吨级 says what kind of ship it is.
    if (unit.kind !== "count" && text[to] === "级") continue;
    if (/[A-Za-z]$/.test(unit.word) && /[A-Za-z0-9]/.test(text[to] ?? "")) continue;
    return unit;
  }
  return undefined;
}

/** The unit of a rate behind `/`, such as 亩 in 万元/亩, and where it ends. */
export function perAt(
  lexicon: UnitIndex,
  text: string,
  at: number,
  end: number,
): { readonly base: string; readonly to: number } | undefined {
  if (text[at] !== "/" && text[at] !== "／") return undefined;
  const unit = unitAt(lexicon, text, at + 1, end);
  if (unit !== undefined) return { base: unit.base, to: at + 1 + unit.word.length };
  lexicon.per.lastIndex = at + 1;
  const word = lexicon.per.exec(text)?.[0];
  if (word === undefined || at + 1 + word.length > end) return undefined;
  return { base: word, to: at + 1 + word.length };
}
