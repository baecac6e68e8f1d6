import type { QuantityWords } from "../../data/quantity-words.ts";
import type { Comparator } from "../../model/measure.ts";

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
}

interface Sign {
  readonly sign: Comparator;
  readonly pattern: RegExp;
}

/** The words of data/units.yaml and data/time.yaml, made ready to be looked up. */
export interface QuantityLexicon {
  readonly unitsByFirst: ReadonlyMap<string, readonly Unit[]>;
  /** Patterns that end at a number. */
  readonly before: readonly Sign[];
  /** Patterns that begin behind a unit. */
  readonly after: readonly Sign[];
  readonly bare: RegExp;
  readonly idioms: RegExp;
  readonly fractions: Readonly<Record<string, number>>;
  readonly time: QuantityWords["time"];
}

const byLength = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1);

/** A pattern for any of the words, longest first. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort(byLength)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("|");
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
    })),
  );
}

export function compileLexicon(words: QuantityWords): QuantityLexicon {
  const unitsByFirst = new Map<string, Unit[]>();
  for (const unit of unitsOf(words).sort((a, b) => byLength(a.word, b.word))) {
    const first = unit.word.charAt(0);
    unitsByFirst.set(first, [...(unitsByFirst.get(first) ?? []), unit]);
  }
  const { comparators } = words.units;
  return {
    unitsByFirst,
    before: comparators.flatMap(({ sign, before }) =>
      before.length === 0
        ? []
        : [{ sign, pattern: new RegExp(`(?:${before.join("|")})[了约]?$`, "u") }],
    ),
    after: comparators.flatMap(({ sign, after }) =>
      after.length === 0 ? [] : [{ sign, pattern: new RegExp(`^(?:${after.join("|")})`, "u") }],
    ),
    bare: new RegExp(`(?:${anyOf(words.units.bare)})$`, "u"),
    idioms: new RegExp(anyOf(words.units.idioms), "g"),
    fractions: words.units.fractions,
    time: words.time,
  };
}

/** The longest unit that begins at `at`, unless what follows shows that it is part of another word. */
export function unitAt(
  lexicon: QuantityLexicon,
  text: string,
  at: number,
  end: number,
): Unit | undefined {
  for (const unit of lexicon.unitsByFirst.get(text[at] ?? "") ?? []) {
    const to = at + unit.word.length;
    if (to > end || !text.startsWith(unit.word, at)) continue;
    if (unit.guards.some((guard) => text.startsWith(guard, to))) continue;
    if (/[A-Za-z]$/.test(unit.word) && /[A-Za-z0-9]/.test(text[to] ?? "")) continue;
    return unit;
  }
  return undefined;
}
