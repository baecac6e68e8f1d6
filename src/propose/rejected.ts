import { overlaps } from "../draft/stretches.ts";
import type { Stretch } from "../letter/quote.ts";
import { entityId } from "../model/ids.ts";
import { locator } from "../review/locate.ts";
import { findEntities } from "../review/lookup.ts";
import { plainFigure } from "../review/printed-figure.ts";
import type { Review } from "../review/schema.ts";
import type { Proposed } from "./proposal.ts";
import type { Scope } from "./scope.ts";

/** Whether a person rejected the same thing at the same place, in whatever words it was proposed. */
export function isRejected(proposed: Proposed, review: Review, scope: Scope): boolean {
  return isDecided(proposed, review, scope, (decision) => decision === "reject");
}

/** Whether a person decided about it, one way or the other. */
export function isAnswered(proposed: Proposed, review: Review, scope: Scope): boolean {
  return isDecided(proposed, review, scope, (decision) => decision !== "undecided");
}

function isDecided(
  { subject, predicate, object, figure, place }: Proposed,
  { entities, facts, measures }: Review,
  { draft, read }: Scope,
  counts: (decision: string) => boolean,
): boolean {
  const words = locator(read.record.text);
  const isHere = ({ quote }: { readonly quote: string }, at: Stretch): boolean =>
    words.find(quote).some((each) => overlaps(each, at));
  const is = (reference: string, { type, name }: Proposed["subject"]): boolean =>
    reference === name ||
    reference === entityId(type, name) ||
    findEntities(draft, reference).some(({ id }) => id === entityId(type, name));
  if (
    entities.some(
      (one) =>
        one.decision === "reject" &&
        counts(one.decision) &&
        (is(one.entity, subject) || (figure === undefined && is(one.entity, object))),
    )
  )
    return true;
  if (figure !== undefined) {
    return measures.some(
      (one) =>
        counts(one.decision) &&
        is(one.of, subject) &&
        plainFigure(one.figure) === plainFigure(figure.properties.original) &&
        isHere(one, figure.place),
    );
  }
  return facts.some(
    (one) =>
      counts(one.decision) &&
      one.predicate === predicate &&
      is(one.subject, subject) &&
      is(one.object, object) &&
      isHere(one, place),
  );
}
