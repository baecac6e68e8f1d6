import { compareText } from "../model/compare.ts";

/** How often a reading was right, missed something, or said something that is not there. */
export interface Tally {
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
}

export interface Ratios {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const NOTHING: Tally = { right: 0, missed: 0, wrong: 0 };

export function addTallies(one: Tally, other: Tally): Tally {
  return {
    right: one.right + other.right,
    missed: one.missed + other.missed,
    wrong: one.wrong + other.wrong,
  };
}

/** Precision, recall and their harmonic mean; 1 where there was nothing to get wrong. */
export function ratios({ right, missed, wrong }: Tally): Ratios {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = right + missed + wrong === 0 ? 1 : (2 * right) / (2 * right + missed + wrong);
  return { precision, recall, f1 };
}

/** One thing that was got wrong, with the words it is about. */
export interface Mistake {
  readonly kind: "missed" | "wrong";
  readonly aspect: string;
  readonly type: string;
  readonly what: string;
  readonly text: string;
  readonly rule?: string;
}

/** What one aspect of a letter scored: over all, per type, and every mistake. */
export interface Result {
  readonly tally: Tally;
  readonly types: Readonly<Record<string, Tally>>;
  readonly mistakes: readonly Mistake[];
}

/** Counts one aspect: `right` per hit, `missed` and `wrong` with what to tell a person. */
export interface Counter {
  right(type: string): void;
  missed(type: string, what: string, text: string): void;
  wrong(type: string, what: string, text: string, rule?: string): void;
  result(): Result;
}

/** A counter that starts at nothing. */
export function counter(aspect: string): Counter {
  const types = new Map<string, Tally>();
  const mistakes: Mistake[] = [];
  const count = (type: string, more: Partial<Tally>): void => {
    types.set(type, addTallies(types.get(type) ?? NOTHING, { ...NOTHING, ...more }));
  };
  return {
    right: (type) => count(type, { right: 1 }),
    missed: (type, what, text) => {
      count(type, { missed: 1 });
      mistakes.push({ kind: "missed", aspect, type, what, text });
    },
    wrong: (type, what, text, rule) => {
      count(type, { wrong: 1 });
      const mistake = { kind: "wrong", aspect, type, what, text } as const;
      mistakes.push(rule === undefined ? mistake : { ...mistake, rule });
    },
    result: () => ({
      tally: [...types.values()].reduce(addTallies, NOTHING),
      types: Object.fromEntries([...types].sort(([a], [b]) => compareText(a, b))),
      mistakes,
    }),
  };
}
