import { putEntity } from "../draft/letter-draft.ts";
import { mentionAt } from "../draft/proof.ts";
import { isWithin } from "../draft/stretches.ts";
import type { Stretch } from "../letter/quote.ts";
import { nameOf, typeOf } from "../model/ids.ts";
import type { ReviewContext } from "./context.ts";
import { findEntities } from "./lookup.ts";

/**
 * Makes sure that what a proposal of no rule names by its id is there when a person takes the proposal:
 * it carries what it says, and needs no other decision first.
 */
export function introduce(
  { draft, words }: ReviewContext,
  by: string | undefined,
  references: readonly string[],
  place: Stretch,
): void {
  if (by === undefined) return;
  for (const id of references) {
    const [type, name] = [typeOf(id), nameOf(id)];
    const isKnown = Object.hasOwn(draft.ontology.types, type) && type !== "Measure";
    if (!isKnown || name === "" || findEntities(draft, id).length > 0) continue;
    const spots = words.find(name);
    const at = spots.find((spot) => isWithin(spot, place)) ?? spots[0];
    const mentions = at === undefined ? [] : [mentionAt(draft, at)];
    putEntity(draft, { id, type, name, aliases: [], properties: {}, mentions });
  }
}
