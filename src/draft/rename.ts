import type { Entity, Fact } from "../model/graph.ts";
import { entityId, typeOf } from "../model/ids.ts";
import { NAME_DOT } from "../model/measure-name.ts";
import { type LetterDraft, putEntity, putFact } from "./letter-draft.ts";

/**
 * Gives an entity another type or name; its old name stays as an alias, and the facts follow. Gives
 * back the facts that would tie the entity to itself, which are dropped.
 */
export function renameEntity(
  draft: LetterDraft,
  entity: Entity,
  type: string,
  name: string,
): Fact[] {
  const id = entityId(type, name);
  if (id === entity.id) return [];
  draft.entities.delete(entity.id);
  const keepsName = entity.name !== name && type !== "Measure";
  const aliases = keepsName ? [...entity.aliases, entity.name] : entity.aliases;
  putEntity(draft, { ...entity, id, type, name, aliases });
  draft.renamed.set(entity.id, id);
  return moveFacts(draft, entity, id);
}

/** Ties the facts of an entity to its new id; gives back those that would tie it to itself. */
function moveFacts(draft: LetterDraft, former: Entity, id: string): Fact[] {
  const loops: Fact[] = [];
  for (const fact of [...draft.facts.values()]) {
    if (fact.subject !== former.id && fact.object !== former.id) continue;
    draft.facts.delete(fact.id);
    const subject = fact.subject === former.id ? id : fact.subject;
    const object = fact.object === former.id ? id : fact.object;
    if (subject === object) loops.push(fact);
    else putFact(draft, { ...fact, subject, object });
    if (subject === id) renameFigure(draft, object, former, id);
  }
  return loops;
}

/** A figure's name begins with that of its owner. */
function renameFigure(draft: LetterDraft, figure: string, former: Entity, owner: string): void {
  if (typeOf(figure) !== "Measure" || typeOf(owner) === "Measure") return;
  const measure = draft.entities.get(figure);
  if (measure?.name.startsWith(former.name + NAME_DOT) !== true) return;
  const name = draft.entities.get(owner)?.name ?? former.name;
  renameEntity(draft, measure, "Measure", name + measure.name.slice(former.name.length));
}
