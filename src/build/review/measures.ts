import { factId } from "../../data/identity.ts";
import type { YamlPath } from "../../data/yaml.ts";
import type { Stretch } from "../../letter/quote.ts";
import { type Entity, type Fact, isTextEvidence } from "../../model/graph.ts";
import { entityId } from "../../model/ids.ts";
import type { MeasureProperties } from "../../model/measure.ts";
import { isSameAmount, measureName, NAME_DOT } from "../../model/measure-name.ts";
import { isMeasure } from "../../model/network.ts";
import { putEntity, renameEntity } from "../draft.ts";
import {
  type Bench,
  blame,
  claim,
  entityNamed,
  findEntities,
  note,
  overlaps,
  placeOf,
} from "./bench.ts";
import { assertTriple, withdraw } from "./facts.ts";
import { type Figure, isSameUnit, parseFigure } from "./figure.ts";
import type { MeasureDecision } from "./schema.ts";

type MeasureEntity = Entity & { readonly properties: MeasureProperties };
type Changes = Extract<MeasureDecision, { decision: "correct" }>["to"];

/** A figure of the draft, and the fact that says whose it is. */
interface Read {
  readonly measure: MeasureEntity;
  readonly fact: Fact;
}

/** Accepts, rejects, corrects and adds figures; parts of totals last, when all figures are there. */
export function decideMeasures(bench: Bench): void {
  const parts: (() => void)[] = [];
  for (const [index, decision] of bench.review.measures.entries()) {
    const path = ["measures", index];
    const place = placeOf(bench, decision, path);
    const figure = figureOf(bench, decision, place, path);
    if (place === undefined || figure === undefined) continue;
    const read = readFigure(bench, decision, figure, place);
    const kind = decision.decision;
    claim(bench, path, `${figure.original} of ${decision.of}`, kind !== "reject", place);
    if (kind === "reject") {
      if (read === undefined) note(bench, path, `unused: nothing reads ${decision.figure} there`);
      else withdraw(bench, read.fact, place);
      continue;
    }
    const changes = changesOf(decision);
    const subject = entityNamed(bench, changes.of ?? decision.of, [...path, "of"]);
    if (subject === undefined) continue;
    const measure = settle(bench, { kind, subject, figure, changes, read, place, path });
    const { partOf: total } = changes;
    if (measure !== undefined && total !== undefined) {
      parts.push(() => putPart(bench, measure, total, place, path));
    }
  }
  for (const part of parts) part();
}

/** The figure of a decision, which its quote must hold. */
function figureOf(
  bench: Bench,
  { figure }: MeasureDecision,
  place: Stretch | undefined,
  path: YamlPath,
): Figure | undefined {
  const parsed = parseFigure(figure);
  const where = [...path, "figure"];
  if (parsed === undefined) {
    blame(
      bench,
      where,
      `${figure} is no figure`,
      "Write number and unit as printed: 2573亿元, 3—5个",
    );
    return undefined;
  }
  const printed = bench.words.find(figure);
  if (place !== undefined && !printed.some((spot) => overlaps(spot, place))) {
    blame(
      bench,
      where,
      `the quote does not hold ${figure}`,
      "Copy the figure as it is printed there",
    );
    return undefined;
  }
  return parsed;
}

/** What a rule, or an earlier decision, read of the same figure at the same place. */
function readFigure(
  { draft }: Bench,
  { of }: MeasureDecision,
  figure: Figure,
  place: Stretch,
): Read | undefined {
  const owners = new Set(findEntities(draft, of).map((entity) => entity.id));
  for (const fact of draft.facts.values()) {
    const entity = draft.entities.get(fact.object);
    if (!owners.has(fact.subject) || entity === undefined || !isMeasure(entity)) continue;
    const { unit, value, min, max } = entity.properties;
    const isSame =
      isSameUnit(unit, figure.unit) &&
      value === figure.value &&
      min === figure.min &&
      max === figure.max;
    const isHere = fact.evidence.some((proof) => isTextEvidence(proof) && overlaps(proof, place));
    if (isSame && isHere) return { measure: entity, fact };
  }
  return undefined;
}

/** A decision that a figure holds, with all that it names looked up. */
interface Settlement {
  readonly kind: "accept" | "add" | "correct";
  readonly subject: Entity;
  readonly figure: Figure;
  readonly changes: Changes;
  readonly read: Read | undefined;
  readonly place: Stretch;
  readonly path: YamlPath;
}

/** Puts the figure as the person words it into the draft; gives back its id. */
function settle(bench: Bench, settlement: Settlement): string | undefined {
  const { kind, subject, figure, changes, read, place, path } = settlement;
  const metric = changes.metric ?? read?.measure.properties.metric;
  if (metric === undefined) {
    const cure = "Say with `decision: add` what it measures";
    blame(bench, path, `no rule reads ${figure.original} there any more`, cure);
    return undefined;
  }
  const properties = propertiesOf(changes, metric, figure, read?.measure.properties);
  const name = freeName(bench, measureName(subject.name, properties), properties, read?.measure.id);
  const id = entityId("Measure", name);
  const relation = changes.relation ?? read?.fact.predicate ?? "HAS_MEASURE";
  if (read !== undefined) renameEntity(bench.draft, read.measure, "Measure", name);
  bench.draft.entities.delete(id);
  putEntity(bench.draft, {
    id,
    type: "Measure",
    name,
    aliases: [],
    properties,
    mentions: read?.measure.mentions ?? [],
  });
  const triple = { subject: subject.id, predicate: relation, object: id };
  const status = changes.status ?? (relation === "HAS_TARGET" ? "planned" : undefined);
  const manner = status === undefined ? {} : { status };
  assertTriple(bench, triple, manner, place, path, kind);
  dropOtherOwners(bench, triple, read, place);
  return id;
}

/** The name, with the printed figure where another figure has it already. */
function freeName(
  { draft }: Bench,
  name: string,
  properties: MeasureProperties,
  own: string | undefined,
): string {
  const id = entityId("Measure", name);
  const other = id === own ? undefined : draft.entities.get(id);
  if (other === undefined || !isMeasure(other) || isSameAmount(other.properties, properties)) {
    return name;
  }
  return name + NAME_DOT + properties.original;
}

/** A figure that was corrected to another owner or relation is no longer the first one's. */
function dropOtherOwners(
  bench: Bench,
  triple: { subject: string; predicate: string; object: string },
  read: Read | undefined,
  place: Stretch,
): void {
  const { draft } = bench;
  if (read === undefined) return;
  const { subject, predicate } = read.fact;
  if (subject === triple.subject && predicate === triple.predicate) return;
  const former = draft.facts.get(factId(subject, predicate, triple.object, draft.ontology));
  if (former !== undefined) withdraw(bench, former, place);
}

/** What the person says about the figure itself. */
function changesOf(decision: MeasureDecision): Changes {
  if (decision.decision === "correct") return decision.to;
  return decision.decision === "add" ? decision : {};
}

function propertiesOf(
  changes: Changes,
  metric: string,
  figure: Figure,
  read: MeasureProperties | undefined,
): MeasureProperties {
  const { comparator, growth, scope, period } = changes;
  const unit = changes.unit ?? figure.unit;
  const value = changes.value ?? figure.value;
  const min = changes.min ?? figure.min;
  const max = changes.max ?? figure.max;
  return {
    ...read,
    metric,
    unit,
    comparator: comparator ?? read?.comparator ?? "=",
    original: figure.original,
    ...(value !== undefined && { value }),
    ...(value !== undefined && unit === "元" && { amountCny: value }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(scope !== undefined && { scope }),
    ...(growth !== undefined && { growth }),
    ...(period !== undefined && { period: { ...period, precision: precisionOf(period) } }),
  };
}

function precisionOf({ start, end }: { start?: string; end?: string }): "day" | "month" | "year" {
  const { length } = start ?? end ?? "";
  if (length > 7) return "day";
  return length > 4 ? "month" : "year";
}

/** Says that a figure is part of another one, named by its printed figure or its metric. */
function putPart(bench: Bench, part: string, total: string, place: Stretch, path: YamlPath): void {
  const wholes = [...bench.draft.entities.values()]
    .filter(isMeasure)
    .filter(
      ({ id, name, properties: { original, metric } }) =>
        id !== part && [id, name, original, metric].includes(total.replace(/\s/gu, "")),
    );
  const [whole, ...others] = wholes;
  if (whole === undefined || others.length > 0) {
    const found = others.length > 0 ? "several figures are" : "no figure is";
    blame(
      bench,
      [...path, "partOf"],
      `${found} ${total}`,
      "Write one figure or metric of this letter",
    );
    return;
  }
  const triple = { subject: part, predicate: "PART_OF", object: whole.id };
  assertTriple(bench, triple, {}, place, path, "correct");
}
