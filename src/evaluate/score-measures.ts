import { baseUnit } from "../annotate/quantity/base-unit.ts";
import { shift } from "../annotate/quantity/han.ts";
import { overlaps } from "../draft/stretches.ts";
import type { excerpts } from "../letter/excerpt.ts";
import { type Fact, isTextEvidence, type LetterGraph } from "../model/graph.ts";
import type { MeasureProperties } from "../model/measure.ts";
import { isMeasure } from "../model/network.ts";
import { periodText } from "../model/period.ts";
import { annotatedNumber, isSameNumber } from "./annotated-number.ts";
import { type GoldLetter, type GoldMeasure, isDemanded } from "./gold.ts";
import type { Naming } from "./naming.ts";
import { type Counter, counter, type Result } from "./tally.ts";

/** A figure of the graph with the fact that says whose it is. */
interface Read {
  readonly fact: Fact;
  readonly measure: MeasureProperties;
}

/** What the figures of a letter scored, and the finer points of those that were found. */
export interface MeasureResults {
  readonly measures: Result;
  readonly relation: Result;
  readonly comparator: Result;
  readonly period: Result;
  readonly growth: Result;
}

const COMPARATORS: Readonly<Record<string, string>> = { "~": "≈", ">=": "≥", "<=": "≤" };

function hasValue(one: GoldMeasure, measure: MeasureProperties): boolean {
  const unit = baseUnit(measure.unit);
  const inUnit = shift("1", unit.scale);
  const asAnnotated = shift("1", baseUnit(one.unit).scale);
  const is = (wanted: string | undefined, value: number | undefined): boolean => {
    const number = wanted === undefined ? undefined : annotatedNumber(wanted);
    if (number === undefined || value === undefined) return false;
    const shares = unit.unit === "%" && wanted?.includes("/") === true ? 100 : 1;
    return isSameNumber(number * asAnnotated * shares, value * inUnit);
  };
  if (one.value === null) return is(one.min, measure.min) && is(one.max, measure.max);
  return [one.value, ...one.valueAlternatives].some((value) => is(value, measure.value));
}

function hasUnit(one: GoldMeasure, measure: MeasureProperties): boolean {
  const unit = baseUnit(measure.unit).unit;
  return [one.unit, ...one.unitAlternatives].some((known) => baseUnit(known).unit === unit);
}

/** +9.8% yoy, +41家 vs 2020 in one spelling. */
function growthText(text: string): string {
  const match = /^([+-]?[\d.]+)\s*(.*?)\s+(?:vs\s+)?(\S+)$/u.exec(text.normalize("NFKC"));
  if (match === null) return text;
  const { scale, unit } = baseUnit(match[2] ?? "");
  return `${shift(String(Number(match[1])), scale)} ${unit} ${match[3]}`;
}

function scoreDetail(count: Counter, wanted: string, read: string, what: string, rule: string) {
  if (wanted === read) {
    if (wanted !== "") count.right("");
    return;
  }
  if (wanted !== "") count.missed("", what, wanted);
  if (read !== "") count.wrong("", what, read, rule);
}

/** Scores figures by value in the base unit, unit and subject. */
export function scoreMeasures(
  graph: LetterGraph,
  gold: GoldLetter,
  naming: Naming,
  excerpt: ReturnType<typeof excerpts>,
): MeasureResults {
  const count = counter("measures");
  const details = {
    relation: counter("relation"),
    comparator: counter("comparator"),
    period: counter("period"),
    growth: counter("growth"),
  };
  const found = matchFigures(figuresOf(graph), gold, naming, count);
  for (const one of gold.measures.filter(isDemanded)) {
    const amount = one.value ?? `${one.min}—${one.max}`;
    const what = `${one.subject} ${one.metric} ${amount}${one.unit}`;
    const read = found.get(one);
    const { unit } = baseUnit(one.unit);
    if (read === undefined) {
      count.missed(unit, what, excerpt(one.evidence.start, one.evidence.end));
    } else {
      count.right(unit);
      scoreDetails(details, one, read, what);
    }
  }
  return {
    measures: count.result(),
    relation: details.relation.result(),
    comparator: details.comparator.result(),
    period: details.period.result(),
    growth: details.growth.result(),
  };
}

function figuresOf({ entities, facts }: LetterGraph): Read[] {
  const measures = new Map(
    entities.filter(isMeasure).map(({ id, properties }) => [id, properties]),
  );
  return facts.flatMap((fact) => {
    const measure = measures.get(fact.object);
    const isOwned = fact.predicate === "HAS_MEASURE" || fact.predicate === "HAS_TARGET";
    return measure !== undefined && isOwned ? [{ fact, measure }] : [];
  });
}

/** The figure that was read for each annotated one; those that are nowhere annotated count as wrong. */
function matchFigures(
  reads: readonly Read[],
  { measures }: GoldLetter,
  naming: Naming,
  count: Counter,
): ReadonlyMap<GoldMeasure, Read> {
  const isSame = (one: GoldMeasure, { fact, measure }: Read): boolean =>
    [one.subject, ...one.subjectAlternatives].some(
      (name) => naming.gold(name) === naming.ofId(fact.subject),
    ) &&
    hasUnit(one, measure) &&
    hasValue(one, measure);
  const found = new Map<GoldMeasure, Read>();
  for (const read of reads) {
    const matching = measures.filter((one) => !found.has(one) && isSame(one, read));
    const proof = read.fact.evidence.find(isTextEvidence);
    const near = matching.find((one) => proof !== undefined && overlaps(one.evidence, proof));
    const one = near ?? matching[0];
    if (one !== undefined) found.set(one, read);
    else if (!measures.some((other) => !isDemanded(other) && isSame(other, read))) {
      const { metric, original } = read.measure;
      const what = `${naming.ofId(read.fact.subject)} ${metric} ${original}`;
      count.wrong(read.measure.unit, what, proof?.exact ?? "", proof?.rule);
    }
  }
  return found;
}

/** The finer points of a figure that was found. */
function scoreDetails(
  details: Readonly<Record<"relation" | "comparator" | "period" | "growth", Counter>>,
  one: GoldMeasure,
  { measure, fact }: Read,
  what: string,
): void {
  const rule = fact.evidence.find(isTextEvidence)?.rule ?? "";
  const score = (count: Counter, wanted: string, read: string): void =>
    scoreDetail(count, wanted, read, what, rule);
  const comparator = one.comparator ?? "=";
  score(details.relation, one.relation, fact.predicate);
  score(details.comparator, COMPARATORS[comparator] ?? comparator, measure.comparator);
  score(details.period, one.period ?? "", periodText(measure.period ?? {}));
  const { value, unit, basis } = measure.growth ?? { value: 0, unit: "", basis: "" };
  const growth = measure.growth === undefined ? "" : growthText(`${value}${unit} ${basis}`);
  score(details.growth, growthText(one.growth ?? ""), growth);
}
