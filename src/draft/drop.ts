import type { Stretch } from "../letter/quote.ts";
import type { Fact } from "../model/graph.ts";
import { typeOf } from "../model/ids.ts";
import type { LetterDraft } from "./letter-draft.ts";

/** Takes a fact out, and a figure that no fact owns any more. */
export function dropFact(draft: LetterDraft, fact: Fact): void {
  draft.facts.delete(fact.id);
  const owned = [...draft.facts.values()].some(
    ({ predicate, object }) => object === fact.object && predicate !== "PART_OF",
  );
  if (typeOf(fact.object) === "Measure" && !owned) dropEntity(draft, fact.object);
}

/** Takes an entity out, and all that is said of it. */
export function dropEntity(draft: LetterDraft, id: string): void {
  draft.entities.delete(id);
  for (const fact of [...draft.facts.values()]) {
    if (fact.subject === id || fact.object === id) dropFact(draft, fact);
  }
}

/** Takes a place out at which an entity is not named after all. */
export function dropMention(draft: LetterDraft, id: string, { start, end }: Stretch): void {
  const entity = draft.entities.get(id);
  if (entity === undefined) return;
  const mentions = entity.mentions.filter((each) => each.start !== start || each.end !== end);
  draft.entities.set(id, { ...entity, mentions });
}
