import type { YamlPath } from "../data/yaml-document.ts";
import { isWithin, overlaps } from "../draft/stretches.ts";
import type { Stretch } from "../letter/quote.ts";
import { isTextEvidence } from "../model/graph.ts";
import { isMeasure } from "../model/network.ts";
import { blame, note, noteAssertion, type ReviewContext } from "./context.ts";
import { assertTriple, withdraw } from "./decide-facts.ts";
import { introduce } from "./introduce.ts";
import { entityNamed, findEntities, placeOf } from "./lookup.ts";
import { isSameUnit, parseFigure, plainFigure } from "./printed-figure.ts";
import type { MeasureDecision } from "./schema.ts";
import { type FigureChanges, type ReadFigure, settleFigure } from "./settle-figure.ts";

/** Accepts, rejects, corrects and adds figures; parts of totals last, when all figures are there. */
export function decideMeasures(context: ReviewContext): void {
  const parts: (() => void)[] = [];
  for (const [index, decision] of context.review.measures.entries()) {
    const path = ["measures", index];
    const place = placeOf(context, decision, path);
    const kind = decision.decision;
    if (place === undefined || kind === "undecided") continue;
    if (!holdsFigure(context, decision, place, path)) continue;
    const read = readFigure(context, decision, place);
    const { figure } = decision;
    noteAssertion(
      context,
      path,
      `${plainFigure(figure)} of ${decision.of}`,
      kind !== "reject",
      place,
    );
    if (kind === "reject") {
      if (read === undefined && decision.by === undefined)
        note(context, path, `unused: nothing reads ${figure} there`);
      else if (read !== undefined) withdraw(context, read.fact, place);
      continue;
    }
    const changes = changesOf(decision);
    const by = kind === "add" ? undefined : decision.by;
    introduce(context, by, [changes.of ?? decision.of], place);
    const subject = entityNamed(context, changes.of ?? decision.of, [...path, "of"]);
    if (subject === undefined) continue;
    const measure = settleFigure(context, {
      ...{ kind, subject, figure, changes, read, place, path },
      ...(by !== undefined && { by }),
    });
    const { partOf: total } = changes;
    if (measure !== undefined && total !== undefined) {
      parts.push(() => putPart(context, measure, total, place, path));
    }
  }
  for (const part of parts) part();
}

/** Whether the quote of a decision holds its figure. */
function holdsFigure(
  context: ReviewContext,
  { figure }: MeasureDecision,
  place: Stretch,
  path: YamlPath,
): boolean {
  if (context.words.find(figure).some((spot) => isWithin(spot, place))) return true;
  const cure = "Copy the figure as it is printed there";
  blame(context, [...path, "figure"], `the quote does not hold ${figure}`, cure);
  return false;
}

/** What a rule, or an earlier decision, read of the same figure at the same place. */
export function readFigure(
  { draft }: Pick<ReviewContext, "draft">,
  { of, figure }: Pick<MeasureDecision, "of" | "figure">,
  place: Stretch,
): ReadFigure | undefined {
  const owners = new Set(findEntities(draft, of).map((entity) => entity.id));
  const wanted = parseFigure(figure);
  for (const fact of draft.facts.values()) {
    const entity = draft.entities.get(fact.object);
    if (!owners.has(fact.subject) || entity === undefined || !isMeasure(entity)) continue;
    const { original, unit, value, min, max } = entity.properties;
    const isSame =
      plainFigure(original) === plainFigure(figure) ||
      (wanted !== undefined &&
        isSameUnit(unit, wanted.unit) &&
        value === wanted.value &&
        min === wanted.min &&
        max === wanted.max);
    const isHere = fact.evidence.some((proof) => isTextEvidence(proof) && overlaps(proof, place));
    if (isSame && isHere) return { measure: entity, fact };
  }
  return undefined;
}

/** What the person says about the figure itself. */
function changesOf(decision: MeasureDecision): FigureChanges {
  if (decision.decision === "add") return decision;
  const { relation, metric, status, by } = decision;
  const carried = by !== undefined && {
    ...(relation !== undefined && { relation }),
    ...(metric !== undefined && { metric }),
    ...(status !== undefined && { status }),
  };
  return decision.decision === "correct" ? { ...carried, ...decision.to } : carried || {};
}

/** Says that a figure is part of another one, named by its printed figure or its metric. */
function putPart(
  context: ReviewContext,
  part: string,
  total: string,
  place: Stretch,
  path: YamlPath,
): void {
  const wholes = [...context.draft.entities.values()]
    .filter(isMeasure)
    .filter(
      ({ id, name, properties: { original, metric } }) =>
        id !== part && [id, name, original, metric].includes(total.replace(/\s/gu, "")),
    );
  const [whole, ...others] = wholes;
  if (whole === undefined || others.length > 0) {
    const found = others.length > 0 ? "several figures are" : "no figure is";
    const cure = "Write one figure or metric of this letter";
    blame(context, [...path, "partOf"], `${found} ${total}`, cure);
    return;
  }
  const triple = { subject: part, predicate: "PART_OF", object: whole.id };
  assertTriple(context, triple, {}, place, path, "correct");
}
