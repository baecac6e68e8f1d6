import type { QuantityLexicon } from "../../annotate/quantity/lexicon.ts";
import type { Quantity } from "../../annotate/quantity/quantity.ts";
import type { Figure } from "./figure.ts";
import type { MetricReading } from "./metric.ts";

/**
 * The metric with what the letter leaves to the reader: of what the money is (引进项目29宗，协议投资
 * 140亿元), what the share is a share of, and 其中来自深圳的19家.
 */
export function wholeMetric(
  text: string,
  quantity: Quantity,
  words: MetricReading | undefined,
  last: Figure | undefined,
  earlier: readonly Figure[],
  lexicon: QuantityLexicon,
): string {
  const alike = earlier.findLast((figure) => figure.quantity.unit === quantity.unit);
  if (words === undefined) return (alike ?? last)?.metric ?? "";
  const { metric, behind } = words;
  if (quantity.unit === "%" && metric.startsWith("占")) {
    return `${wholeOf(text, quantity, last, earlier)?.metric ?? ""}${metric}`;
  }
  if (!behind && text[words.to] === "的") {
    if (quantity.unit === "倍" && last !== undefined) return `${last.metric}是${metric}的倍数`;
    return quantity.kind === "ratio" ? metric : `${metric}的${alike?.metric ?? ""}`;
  }
  const counted = last?.quantity.kind === "count" ? last : earlierCount(last, earlier);
  const invested = quantity.kind === "money" && lexicon.metrics.investment.test(metric);
  if (!invested || counted?.metric.endsWith("项目") !== true) return metric;
  return text[quantity.to] === "的" ? metric : `${counted.metric}${metric}`;
}

/** The figure that a share says more about: the last one of its sentence that is no rate or aside. */
function wholeOf(
  text: string,
  quantity: Quantity,
  last: Figure | undefined,
  earlier: readonly Figure[],
): Figure | undefined {
  if (last === undefined) return undefined;
  const closed = text.slice(last.quantity.to, quantity.from).includes("）");
  const opened = (figure: Figure) => text.slice(figure.clause.from, figure.quantity.from);
  return earlier.findLast(
    (figure) =>
      figure.sentence === last.sentence &&
      figure.quantity.kind !== "ratio" &&
      !(closed && /（[^）]*$/.test(opened(figure))),
  );
}

/** The count just before, past the money that belongs to it. */
function earlierCount(last: Figure | undefined, earlier: readonly Figure[]): Figure | undefined {
  if (last?.quantity.kind !== "money") return undefined;
  const before = earlier.at(-2);
  return before?.sentence === last.sentence && before.quantity.kind === "count"
    ? before
    : undefined;
}

/** What picks out the things counted: its own limit, or that of the count it follows. */
export function scopeOf(
  text: string,
  quantity: Quantity,
  words: MetricReading | undefined,
  last: Figure | undefined,
  limits: readonly Quantity[],
): string | undefined {
  const own = limits.find(
    (limit) => words !== undefined && limit.from >= words.from && limit.to <= words.to,
  );
  if (own !== undefined && words !== undefined) {
    return words.behind ? text.slice(words.from, own.to) : text.slice(own.from, words.to);
  }
  if (last?.scope === undefined || quantity.kind === "count") return undefined;
  return text.slice(last.span.to, quantity.from).includes("；") ? undefined : last.scope;
}
