import type { Span } from "../../letter/letter.ts";
import type { QuantityLexicon } from "./lexicon.ts";
import { nounAt } from "./noun.ts";
import type { Quantity } from "./quantity.ts";

/** What a figure measures, as the letter words it. */
export interface MetricReading extends Span {
  readonly metric: string;
  /** The noun follows the number: 3338台仪器设备. */
  readonly behind: boolean;
}

/** What is known around the figure. */
export interface MetricContext {
  /** Times: what stands before one is no part of the metric. */
  readonly times?: readonly Span[];
  /** Names of entities: one at the beginning is the subject, not the metric. */
  readonly names?: readonly Span[];
  /** Limits that are part of the noun: 超亿元内资项目278宗. */
  readonly limits?: readonly Span[];
  /** Where the next figure begins. */
  readonly next?: number;
}

const MAX_METRIC = 32;

/**
 * The words that say what `quantity` measures, looked for between `from` (the end of the figure
 * before, or the clause's beginning) and the clause's end; undefined where the clause has none.
 */
export function metricOf(
  text: string,
  from: number,
  to: number,
  quantity: Quantity,
  lexicon: QuantityLexicon,
  context: MetricContext = {},
): MetricReading | undefined {
  const { next = to, limits = [] } = context;
  const before = wordsBefore(text, from, quantity, lexicon, context);
  const behind = nounAt(text, quantity.to, Math.min(next, to), limits, lexicon);
  const counts = quantity.kind !== "money" && quantity.kind !== "ratio" && quantity.kind !== "area";
  if (behind !== undefined && (before === undefined || counts)) return { ...behind, behind: true };
  return before === undefined ? undefined : { ...before, behind: false };
}

function wordsBefore(
  text: string,
  from: number,
  quantity: Quantity,
  lexicon: QuantityLexicon,
  { times = [], names = [] }: MetricContext,
): { metric: string; from: number; to: number } | undefined {
  const { lead, trail } = lexicon.metrics;
  let start = from;
  for (const time of times) {
    if (time.from >= from && time.to <= quantity.from) start = Math.max(start, time.to);
  }
  const nameEnds = new Map(names.map((name) => [name.from, name.to]));
  let end = quantity.from;
  for (let changed = true; changed && start < end; ) {
    const words = text.slice(start, end);
    const name = nameEnds.get(start) ?? start;
    const front =
      /^[，。；：、）（\s]+/.exec(words)?.[0].length ??
      (name > start && name <= end ? name - start : lead.exec(words)?.[0].length) ??
      0;
    const back = /[，：、（\s]+$/.exec(words)?.[0].length ?? trail.exec(words)?.[0].length ?? 0;
    const whole = front + back >= words.length;
    start += whole ? words.length : front;
    end -= whole ? 0 : back;
    changed = front + back > 0;
  }
  start = Math.max(start, end - MAX_METRIC);
  const metric = text.slice(start, end).replace(/\s/g, "");
  return metric === "" || /^[）”》]/.test(metric) ? undefined : { metric, from: start, to: end };
}
