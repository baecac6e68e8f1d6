import type { Deixis } from "../../annotate/mention/deixis.ts";
import type { Mention } from "../../annotate/mention/mention.ts";
import type { StatusReader } from "../../annotate/status.ts";
import type { PeriodSpan } from "../../annotate/time/period.ts";
import type { Sentence, Span } from "../../letter/letter.ts";
import { between, lastFrom } from "../../letter/spans.ts";
import type { Period } from "../../model/period.ts";
import type { TokenClause } from "../parse/clauses.ts";
import type { Token } from "../parse/token.ts";
import type { Group } from "./group.ts";

/** A sentence with what its claims are read from. */
export interface Scene {
  readonly sentence: Sentence;
  readonly groups: readonly Group[];
  readonly tokens: readonly Token[];
  readonly clauses: readonly TokenClause[];
  readonly opened: readonly Group[];
  readonly topic: readonly Mention[];
  /** Whom the letter speaks for here, where it names nobody. */
  readonly voice: readonly Mention[];
  readonly deixis: Deixis;
  /** The sentence with figures, times, wishes and groups masked. */
  readonly masked: string;
  readonly statusOf: StatusReader;
  /** When things happened; no deadlines and no cut-off dates. */
  readonly periods: readonly PeriodSpan[];
}

/** When it was: the last time named before the words or in them, not past a semicolon or in another fact's words. */
export function periodOf(
  { periods, sentence }: Scene,
  words: Span,
  text: string,
): Period | undefined {
  const [first] = periods;
  const inside = between(periods, words.from, words.to).at(-1);
  const beside = lastFrom(periods, words.from - 1);
  const own =
    inside ??
    (beside !== undefined &&
    beside.to <= words.to &&
    /^[，、]?$/.test(text.slice(beside.to, words.from))
      ? beside
      : undefined) ??
    (first?.from === sentence.from && !/[；：]/.test(text.slice(first.to, words.from))
      ? first
      : undefined);
  return own?.period;
}
