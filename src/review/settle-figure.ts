import type { YamlPath } from "../data/yaml-document.ts";
import { putEntity } from "../draft/letter-draft.ts";
import { renameEntity } from "../draft/rename.ts";
import { factId } from "../identity/identity.ts";
import type { Stretch } from "../letter/quote.ts";
import type { Entity, Fact } from "../model/graph.ts";
import { entityId } from "../model/ids.ts";
import type { MeasureProperties } from "../model/measure.ts";
import { isSameAmount, measureName, NAME_DOT } from "../model/measure-name.ts";
import { isMeasure } from "../model/network.ts";
import { blame, type ReviewContext } from "./context.ts";
import { assertTriple, withdraw } from "./decide-facts.ts";
import { parseFigure } from "./printed-figure.ts";
import type { MeasureDecision } from "./schema.ts";

/** What a person says about a figure; what is left out stays as the rule read it. */
export type FigureChanges = Extract<MeasureDecision, { decision: "correct" }>["to"];

/** A figure of the draft, and the fact that says whose it is. */
export interface ReadFigure {
  readonly measure: Entity & { readonly properties: MeasureProperties };
  readonly fact: Fact;
}

/** A decision that a figure holds, with all that it names looked up. */
interface Settlement {
  readonly kind: "accept" | "add" | "correct";
  readonly subject: Entity;
  /** As printed. */
  readonly figure: string;
  readonly changes: FigureChanges;
  readonly read: ReadFigure | undefined;
  readonly place: Stretch;
  readonly path: YamlPath;
  /** Who proposed it, where that was no rule. */
  readonly by?: string;
}

/** Puts the figure as the person words it into the draft; gives back its id. */
export function settleFigure(context: ReviewContext, settlement: Settlement): string | undefined {
  const { kind, subject, changes, read, place, path } = settlement;
  const metric = changes.metric ?? read?.measure.properties.metric;
  if (metric === undefined) {
    const cure = "Say with `decision: add` what it measures";
    blame(context, path, `no rule reads ${settlement.figure} there any more`, cure);
    return undefined;
  }
  const figure = read?.measure.properties ?? parseFigure(settlement.figure);
  if (figure === undefined) {
    const cure = "Write digits and unit as printed: 2573亿元, 3—5个";
    blame(context, [...path, "figure"], `${settlement.figure} is not a figure`, cure);
    return undefined;
  }
  const properties = propertiesOf(changes, metric, figure);
  const name = freeName(
    context,
    measureName(subject.name, properties),
    properties,
    read?.measure.id,
  );
  const id = entityId("Measure", name);
  const relation = changes.relation ?? read?.fact.predicate ?? "HAS_MEASURE";
  if (read !== undefined) renameEntity(context.draft, read.measure, "Measure", name);
  context.draft.entities.delete(id);
  putEntity(context.draft, {
    id,
    type: "Measure",
    name,
    aliases: [],
    properties,
    mentions: read?.measure.mentions ?? [],
  });
  const triple = { subject: subject.id, predicate: relation, object: id };
  const status = changes.status ?? (relation === "HAS_TARGET" ? "planned" : undefined);
  const { by } = settlement;
  const manner = { ...(status !== undefined && { status }), ...(by !== undefined && { by }) };
  assertTriple(context, triple, manner, place, path, kind);
  dropOtherOwners(context, triple, read, place);
  return id;
}

/** The name, with the printed figure where another figure has it already. */
function freeName(
  { draft }: ReviewContext,
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

/** A figure that was corrected to another owner or relation no longer belongs to the first one. */
function dropOtherOwners(
  context: ReviewContext,
  triple: { subject: string; predicate: string; object: string },
  read: ReadFigure | undefined,
  place: Stretch,
): void {
  const { draft } = context;
  if (read === undefined) return;
  const { subject, predicate } = read.fact;
  if (subject === triple.subject && predicate === triple.predicate) return;
  const former = draft.facts.get(factId(subject, predicate, triple.object, draft.ontology));
  if (former !== undefined) withdraw(context, former, place);
}

/** The figure as it was read, with what the person says otherwise. */
function propertiesOf(
  changes: FigureChanges,
  metric: string,
  read: Omit<MeasureProperties, "metric">,
): MeasureProperties {
  const { unit, comparator, scope, growth } = { ...read, ...changes };
  const { value, min, max } =
    (changes.value ?? changes.min ?? changes.max) === undefined ? read : changes;
  const period =
    changes.period === undefined
      ? read.period
      : { ...changes.period, precision: precisionOf(changes.period) };
  return {
    metric,
    unit,
    comparator,
    original: read.original,
    ...(value !== undefined && { value }),
    ...(value !== undefined && unit === "元" && { amountCny: value }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(scope !== undefined && { scope }),
    ...(growth !== undefined && { growth }),
    ...(period !== undefined && { period }),
  };
}

function precisionOf({ start, end }: { start?: string; end?: string }): "day" | "month" | "year" {
  const { length } = start ?? end ?? "";
  if (length > 7) return "day";
  return length > 4 ? "month" : "year";
}
