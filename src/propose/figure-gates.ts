import type { Figure } from "../claim/figure/figure.ts";
import { measureOf } from "../claim/figure/figure-facts.ts";
import { toOriginal } from "../letter/quote.ts";
import { entityId } from "../model/ids.ts";
import { measureName } from "../model/measure-name.ts";
import { identify } from "./identify.ts";
import { failsVocabulary, type Passed, quoteIn } from "./passed.ts";
import type { Proposed } from "./proposal.ts";
import { placesIn, sentenceAt } from "./quoted.ts";
import { isUnreal } from "./reality.ts";
import type { SaidFigure } from "./reply.ts";
import type { Scope } from "./scope.ts";

/**
 * A figure behind the gates, in their order. Value, unit and time are the rules' own reading of the
 * words; the model says only what is measured, and whose it is. `owners` holds whose each figure is
 * that was passed before.
 */
export function passFigure(
  said: SaidFigure,
  scope: Scope,
  owners: Map<number, string>,
): Passed<Proposed> {
  const { read } = scope;
  const wrong = failsVocabulary(said.of.type, said.relation, "Measure", scope);
  if (wrong !== undefined) return { failed: wrong };
  const span = quoteIn(said, scope);
  const sentence = sentenceAt(read, said.sentence);
  const scene = sentence && scope.sceneOf(sentence);
  const [printed] = span === undefined ? [] : placesIn(read.text, span, said.figure);
  if (span === undefined || sentence === undefined || scene === undefined || !printed) {
    return { failed: "quote" };
  }
  const owner = identify(said.of, span, said.far, scope);
  if (owner === undefined) return { failed: "names" };
  const other = failsVocabulary(owner.type, said.relation, "Measure", scope);
  if (other !== undefined) return { failed: other };
  if (isUnreal(scene, span, printed, scope)) return { failed: "reality" };
  const figure = scope.figures.find(
    ({ quantity: { from, to } }) => from < printed.to && printed.from < to,
  );
  if (figure === undefined || !isFree(figure, entityId(owner.type, owner.name), owners)) {
    return { failed: "figure" };
  }
  const properties = { ...measureOf(figure), metric: said.metric };
  return {
    subject: { type: owner.type, name: owner.name },
    predicate: said.relation,
    object: { type: "Measure", name: measureName(owner.name, properties) },
    figure: { properties, place: toOriginal(read, figure.quantity) },
    span,
    place: toOriginal(read, span),
    far: owner.at === undefined,
    status: said.relation === "HAS_TARGET" ? "planned" : scene.statusOf(sentence, figure.span),
    provenance: owner.at === undefined ? "inherited-subject" : "explicit",
  };
}

/** Whether nobody else was given this figure; from now on it is the owner's. */
function isFree({ quantity }: Figure, owner: string, owners: Map<number, string>): boolean {
  if (owners.has(quantity.from)) return false;
  owners.set(quantity.from, owner);
  return true;
}
