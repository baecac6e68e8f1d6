import type { QuantityLexicon } from "../../annotate/quantity/lexicon.ts";
import type { Quantity } from "../../annotate/quantity/quantity.ts";
import type { Span } from "../../letter/letter.ts";
import { nounAt } from "./noun.ts";

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
/** A name of this length within the words is a subject; shorter ones qualify: 引进深圳项目. */
const FULL_NAME = 6;

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
  const { next = to, names = [], limits = [] } = context;
  const before = wordsBefore(text, from, quantity, lexicon, context);
  const behind = nounAt(text, quantity.to, Math.min(next, to), { names, limits }, lexicon);
  const counts = quantity.kind !== "money" && quantity.kind !== "ratio" && quantity.kind !== "area";
  const given = lexicon.metrics.giving.test(
    text.slice(Math.max(from, quantity.from - 6), quantity.from),
  );
  if (behind !== undefined && (before === undefined || counts || given)) {
    return { ...behind, behind: true };
  }
  return before === undefined ? undefined : { ...before, behind: false };
}

type Words = Omit<MetricReading, "behind">;

/** The words between the last time and the figure or, where there are none, those before the time. */
function wordsBefore(
  text: string,
  from: number,
  quantity: Quantity,
  lexicon: QuantityLexicon,
  { times = [], names = [] }: MetricContext,
): Words | undefined {
  const before = times.filter((time) => time.from >= from && time.to <= quantity.from);
  let end = quantity.from;
  for (const time of before.toReversed()) {
    const words = trimmed(text, time.to, end, names, lexicon);
    if (words !== undefined) return words;
    end = time.from;
  }
  return trimmed(text, from, end, names, lexicon);
}

/** The stretch without the verbs and particles around what is measured. */
function trimmed(
  text: string,
  from: number,
  to: number,
  names: readonly Span[],
  lexicon: QuantityLexicon,
): Words | undefined {
  const { lead, trail } = lexicon.metrics;
  const name = names.findLast(
    (span) => span.to < to && span.from > from && span.to - span.from >= FULL_NAME,
  );
  let [start, end] = [name?.to ?? from, to];
  const nameEnds = new Map(names.map((span) => [span.from, span.to]));
  // 国家级产业集群东莞有2个: whose they are stands behind what is counted.
  const nameStarts = new Map(names.map((span) => [span.to, span.from]));
  for (let changed = true; changed && start < end; ) {
    const words = text.slice(start, end);
    const named = (nameEnds.get(start) ?? start) - start;
    const front =
      /^[，。；：、）（\s]+/.exec(words)?.[0].length ??
      (named > 0 && named <= words.length ? named : lead.exec(words)?.[0].length) ??
      0;
    start += front;
    const rest = text.slice(start, end);
    const owned = /^(?:现|共|仅|已|拥)?有/.test(text.slice(end, end + 2));
    const owner = owned ? end - (nameStarts.get(end) ?? end) : 0;
    const back =
      /[，：、（\s]+$/.exec(rest)?.[0].length ??
      trail.exec(rest)?.[0].length ??
      (owner < rest.length ? owner : 0);
    end -= back;
    changed = front + back > 0;
  }
  start = Math.max(start, end - MAX_METRIC);
  const metric = text.slice(start, end).replace(/\s|(?<=.)实现(?=.)/gu, "");
  return metric === "" || /^[）”》]/.test(metric) ? undefined : { metric, from: start, to: end };
}
