import type { Sentence, Span } from "../../letter/letter.ts";
import type { Figure } from "./figure.ts";
import type { QuantityLexicon } from "./lexicon.ts";
import { type MetricReading, metricOf } from "./metric.ts";
import { totalOf } from "./parts.ts";
import type { PeriodSpan } from "./period.ts";
import type { Quantity } from "./quantity.ts";
import { readSentence, type SentenceReading } from "./sentence.ts";
import { shareOf } from "./share.ts";
import { carriesOn, reaches } from "./timing.ts";

export interface FigureOptions {
  readonly lexicon: QuantityLexicon;
  /** The letter's date. */
  readonly date?: string;
  /** Where entities are named: a name before a figure is its subject, not its metric. */
  readonly names?: readonly Span[];
  /** Whether the sentence stands under a heading such as 下一步工作. */
  readonly planned?: (sentence: Sentence) => boolean;
}

/** What a paragraph's earlier sentences hand on to the later ones. */
interface Paragraph {
  readonly number: number;
  /** Where its figures begin in the list. */
  readonly start: number;
  readonly year?: number;
  readonly period?: PeriodSpan;
}

/** Every figure of the sentences, which are those of one letter in order. */
export function readFigures(
  text: string,
  sentences: readonly Sentence[],
  options: FigureOptions,
): Figure[] {
  const figures: Figure[] = [];
  const names = [...(options.names ?? [])].sort((a, b) => a.from - b.from);
  let nextName = 0;
  let paragraph: Paragraph = { number: -1, start: 0 };
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph.number) {
      paragraph = { number: sentence.paragraph, start: figures.length };
    }
    while ((names[nextName]?.from ?? sentence.from) < sentence.from) nextName++;
    const own: Span[] = [];
    for (let i = nextName; (names[i]?.from ?? sentence.to) < sentence.to; i++) {
      const name = names[i];
      if (name !== undefined && name.to <= sentence.to) own.push(name);
    }
    const reading = readSentence(text, sentence, {
      ...options,
      names: own,
      planned: options.planned?.(sentence) ?? false,
      ...(paragraph.year !== undefined && { year: paragraph.year }),
    });
    for (const quantity of reading.figures) {
      figures.push(figureOf(text, quantity, reading, figures, paragraph, options.lexicon));
    }
    const period =
      reading.periods.findLast((span) => carriesOn(text, span, sentence)) ?? paragraph.period;
    paragraph = {
      ...paragraph,
      ...(reading.year !== undefined && { year: reading.year }),
      ...(period !== undefined && { period }),
    };
  }
  return figures;
}

function figureOf(
  text: string,
  quantity: Quantity,
  reading: SentenceReading,
  figures: readonly Figure[],
  paragraph: Paragraph,
  lexicon: QuantityLexicon,
): Figure {
  const { sentence } = reading;
  const clause = sentence.clauses.findLast((part) => part.from <= quantity.from) ?? sentence;
  const ends = reading.edges.filter((end) => end <= quantity.from);
  const edge = Math.max(clause.from, ends.at(-1) ?? clause.from);
  // 投资35亿元的A、投资18.6亿元的B: what stands before the comma belongs to the figure before.
  const comma = edge === clause.from ? -1 : text.slice(edge, quantity.from).lastIndexOf("、");
  const from = edge + comma + 1;
  const next = reading.figures.find((other) => other.from >= quantity.to)?.from;
  const words = metricOf(text, from, clause.to, quantity, lexicon, {
    times: reading.periods,
    names: reading.names,
    limits: reading.limits,
    ...(next !== undefined && { next }),
  });
  const earlier = figures.slice(paragraph.start);
  const last = earlier.at(-1)?.sentence === sentence ? earlier.at(-1) : undefined;
  const scope = scopeOf(text, quantity, words, last, reading.limits);
  const share = shareOf(text, from, quantity);
  const growth = reading.growthOf.get(quantity);
  const total = totalOf(text, sentence, quantity, earlier);
  const place = reading.places.get(quantity);
  return {
    quantity,
    span: {
      from: Math.min(quantity.from, words?.from ?? quantity.from),
      to: Math.max(quantity.to, growth?.to ?? 0, words?.to ?? 0),
    },
    clause,
    sentence,
    metric: wholeMetric(text, quantity, words, last, earlier, lexicon),
    ...(words !== undefined && { metricSpan: { from: words.from, to: words.to } }),
    ...(scope !== undefined && { scope }),
    ...timeOf(text, quantity, reading, clause, paragraph, earlier.at(-1)),
    ...(growth !== undefined && { growth: growth.growth }),
    ...(share !== undefined && { share }),
    ...(total !== undefined && { partOf: total + paragraph.start }),
    ...(place !== undefined && { respectively: place }),
    status: reading.statusOf(clause),
  };
}

/**
 * The metric with what the letter leaves to the reader: of what the money is (引进项目29宗，协议投资
 * 140亿元), what the share is a share of, and 其中来自深圳的19家.
 */
function wholeMetric(
  text: string,
  quantity: Quantity,
  words: MetricReading | undefined,
  last: Figure | undefined,
  earlier: readonly Figure[],
  lexicon: QuantityLexicon,
): string {
  const alike = earlier.findLast((figure) => figure.quantity.unit === quantity.unit);
  if (words === undefined) return alike?.metric ?? "";
  const { metric, behind } = words;
  if (metric.startsWith("占") && last !== undefined) return `${last.metric}${metric}`;
  if (!behind && text[words.to] === "的") {
    if (quantity.unit === "倍" && last !== undefined) return `${last.metric}是${metric}的倍数`;
    return quantity.kind === "ratio" ? metric : `${metric}的${alike?.metric ?? ""}`;
  }
  const counted = last?.quantity.kind === "count" ? last : earlierCount(last, earlier);
  const invested = quantity.kind === "money" && lexicon.metrics.investment.test(metric);
  if (!invested || counted?.metric.includes("项目") !== true) return metric;
  return text[quantity.to] === "的" ? metric : `${counted.metric}${metric}`;
}

/** The count just before, past the money that belongs to it. */
function earlierCount(last: Figure | undefined, earlier: readonly Figure[]): Figure | undefined {
  if (last?.quantity.kind !== "money") return undefined;
  const before = earlier.at(-2);
  return before?.sentence === last.sentence && before.quantity.kind === "count"
    ? before
    : undefined;
}

function scopeOf(
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

function timeOf(
  text: string,
  quantity: Quantity,
  { periods, sentence }: SentenceReading,
  clause: Span,
  paragraph: Paragraph,
  last: Figure | undefined,
): Pick<Figure, "period" | "periodInherited"> {
  const own = periods.findLast(
    (span) => span.to <= quantity.from && reaches(text, span, clause, sentence),
  );
  if (own !== undefined) return { period: own, periodInherited: false };
  if (/^其中/.test(text.slice(sentence.from, sentence.from + 2)) && last?.period !== undefined) {
    return { period: last.period, periodInherited: true };
  }
  // 总投资80亿元的…项目: the money of one named thing has no year of its own.
  const modifies = quantity.kind === "money" && text[quantity.to] === "的";
  if (paragraph.period === undefined || modifies) return { periodInherited: false };
  return { period: paragraph.period, periodInherited: true };
}
