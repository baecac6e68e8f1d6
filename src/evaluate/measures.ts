import { baseUnit } from "../annotate/quantity/base-unit.ts";
import { shift } from "../annotate/quantity/han.ts";
import type { excerpts } from "../letter/excerpt.ts";
import { type Fact, isTextEvidence, type LetterGraph } from "../model/graph.ts";
import type { MeasureProperties } from "../model/measure.ts";
import { periodText } from "../model/period.ts";
import { annotatedNumber, isSameNumber } from "./annotated-number.ts";
import { type GoldLetter, type GoldMeasure, isDemanded } from "./gold.ts";
import type { Naming } from "./names.ts";
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

function isMeasure(properties: object): properties is MeasureProperties {
  return "metric" in properties && "comparator" in properties && "unit" in properties;
}

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
  const properties = new Map(graph.entities.map((entity) => [entity.id, entity.properties]));
  const reads: Read[] = graph.facts.flatMap((fact) => {
    const measure = /^HAS_(MEASURE|TARGET)$/.test(fact.predicate) && properties.get(fact.object);
    return measure && isMeasure(measure) ? [{ fact, measure }] : [];
  });
  const isSame = (one: GoldMeasure, { fact, measure }: Read): boolean =>
    [one.subject, ...one.subjectAlternatives].some(
      (name) => naming.gold(name) === naming.ofId(fact.subject),
    ) &&
    hasUnit(one, measure) &&
    hasValue(one, measure);
  const found = new Map<GoldMeasure, Read>();
  for (const read of reads) {
    const matching = gold.measures.filter((one) => !found.has(one) && isSame(one, read));
    const proof = read.fact.evidence.find(isTextEvidence);
    const near = matching.find(
      (one) =>
        proof !== undefined && one.evidence.start < proof.end && proof.start < one.evidence.end,
    );
    const one = near ?? matching[0];
    if (one !== undefined) found.set(one, read);
    else if (!gold.measures.some((other) => !isDemanded(other) && isSame(other, read))) {
      const { metric, original } = read.measure;
      const what = `${naming.ofId(read.fact.subject)} ${metric} ${original}`;
      count.wrong(read.measure.unit, what, proof?.exact ?? "", proof?.rule);
    }
  }
  for (const one of gold.measures.filter(isDemanded)) {
    const amount = one.value ?? `${one.min}—${one.max}`;
    const what = `${one.subject} ${one.metric} ${amount}${one.unit}`;
    const read = found.get(one);
    const { unit } = baseUnit(one.unit);
    if (read === undefined) {
      count.missed(unit, what, excerpt(one.evidence.start, one.evidence.end));
      continue;
    }
    count.right(unit);
    const { measure, fact } = read;
    const rule = fact.evidence.find(isTextEvidence)?.rule ?? "";
    const { value, unit: per, basis } = measure.growth ?? { value: 0, unit: "", basis: "" };
    const comparator = one.comparator ?? "=";
    scoreDetail(details.relation, one.relation, fact.predicate, what, rule);
    scoreDetail(
      details.comparator,
      COMPARATORS[comparator] ?? comparator,
      measure.comparator,
      what,
      rule,
    );
    const period = measure.period === undefined ? "" : periodText(measure.period);
    scoreDetail(details.period, one.period ?? "", period, what, rule);
    const growth = measure.growth === undefined ? "" : growthText(`${value}${per} ${basis}`);
    scoreDetail(details.growth, growthText(one.growth ?? ""), growth, what, rule);
  }
  return {
    measures: count.result(),
    relation: details.relation.result(),
    comparator: details.comparator.result(),
    period: details.period.result(),
    growth: details.growth.result(),
  };
}
