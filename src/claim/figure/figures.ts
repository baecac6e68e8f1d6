import type { QuantityLexicon } from "../../annotate/quantity/lexicon.ts";
import type { Quantity } from "../../annotate/quantity/quantity.ts";
import type { PeriodSpan } from "../../annotate/time/period.ts";
import type { DateSpan } from "../../annotate/time/stretch.ts";
import type { Sentence, Span } from "../../letter/letter.ts";
import { between, lastFrom, nextFrom } from "../../letter/spans.ts";
import type { Figure } from "./figure.ts";
import { scopeOf, wholeMetric } from "./figure-metric.ts";
import { metricOf } from "./metric.ts";
import { totalOf } from "./parts.ts";
import { readSentence, type SentenceReading } from "./sentence.ts";
import { carriesOn, timeOf } from "./timing.ts";

export interface FigureOptions {
  readonly lexicon: QuantityLexicon;
  /** The letter's date. */
  readonly date?: string;
  /**
   * Where places, bodies and things are named: a name before a figure is its subject, not its
   * metric. Leave out industries and designations, which are what figures measure.
   */
  readonly names?: readonly Span[];
  /** The dates and the quantities of the text, in order. */
  readonly dates: readonly DateSpan[];
  readonly quantities: readonly Quantity[];
}

/** What a paragraph's earlier sentences hand on to the later ones. */
interface Paragraph {
  readonly number: number;
  /** Where its figures begin in the list. */
  readonly start: number;
  readonly year?: number;
  readonly period?: PeriodSpan;
}

/** A figure leans on this many figures before it and on this much text; no more is looked at. */
const MEMORY = 48;
const REACH = 120;

/** Every figure of the sentences, which are those of one letter in order. */
export function readFigures(
  text: string,
  sentences: readonly Sentence[],
  options: FigureOptions,
): Figure[] {
  const figures: Figure[] = [];
  const names = [...(options.names ?? [])].sort((a, b) => a.from - b.from || b.to - a.to);
  let paragraph: Paragraph = { number: -1, start: 0 };
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph.number) {
      paragraph = { number: sentence.paragraph, start: figures.length };
    }
    const reading = readSentence(text, sentence, {
      ...options,
      names: between(names, sentence.from, sentence.to),
      dates: between(options.dates, sentence.from, sentence.to),
      quantities: between(options.quantities, sentence.from, sentence.to),
      ...(paragraph.year !== undefined && { year: paragraph.year }),
    });
    for (const quantity of reading.figures) {
      figures.push(figureOf(text, quantity, reading, figures, paragraph, options.lexicon));
    }
    const period = reading.periods.findLast((span) => carriesOn(text, span, sentence));
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
  const start = Math.max(paragraph.start, figures.length - MEMORY);
  const earlier = figures.slice(start);
  const before = earlier.at(-1);
  const last = before?.sentence === sentence ? before : undefined;
  const clause = lastFrom(sentence.clauses, quantity.from) ?? sentence;
  const from = metricFrom(text, clause, quantity, reading);
  const to = Math.min(clause.to, quantity.to + REACH);
  const limits = between(reading.limits, from, to);
  const next = nextFrom(reading.figures, quantity.to)?.from ?? to;
  const words = metricOf(text, from, to, quantity, lexicon, {
    times: between(reading.periods, from, to),
    names: between(reading.names, from, to),
    limits,
    next,
  });
  const scope = scopeOf(text, quantity, words, last, limits);
  const growth = reading.growthOf.get(quantity);
  const total = totalOf(text, quantity, reading, earlier);
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
    ...(scope !== undefined && { scope }),
    ...timeOf(text, quantity, reading, clause, paragraph.period, before),
    ...(growth !== undefined && { growth: growth.growth }),
    ...(total !== undefined && { partOf: total + start }),
    ...(place !== undefined && { respectively: place }),
  };
}

/** Where the words that belong to this figure and to no other one may begin. */
function metricFrom(
  text: string,
  clause: Span,
  quantity: Quantity,
  { edges }: SentenceReading,
): number {
  const floor = Math.max(clause.from, quantity.from - REACH);
  const edge = lastFrom(edges, quantity.from - 1)?.to ?? floor;
  if (edge <= floor) return floor;
  // 投资35亿元的A、投资18.6亿元的B: what stands before the comma belongs to the figure before.
  return edge + text.slice(edge, quantity.from).lastIndexOf("、") + 1;
}
