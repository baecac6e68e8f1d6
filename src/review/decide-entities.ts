import type { YamlPath } from "../data/yaml-document.ts";
import { dropEntity, dropMention } from "../draft/drop.ts";
import { putEntity } from "../draft/letter-draft.ts";
import { mentionAt } from "../draft/proof.ts";
import { renameEntity } from "../draft/rename.ts";
import { isWithin, overlaps } from "../draft/stretches.ts";
import type { Stretch } from "../letter/quote.ts";
import type { Entity, Mention } from "../model/graph.ts";
import { entityId } from "../model/ids.ts";
import { blame, note, noteAssertion, type ReviewContext } from "./context.ts";
import { introduce } from "./introduce.ts";
import { entityNamed, findEntities, placeOf } from "./lookup.ts";
import type { EntityDecision } from "./schema.ts";

/** Corrects and adds entities, and takes out the rejected ones with all that is said of them. */
export function decideEntities(context: ReviewContext): void {
  for (const [index, decision] of context.review.entities.entries()) {
    const path = ["entities", index];
    const place = placeOf(context, decision, path);
    if (place !== undefined && decision.decision !== "undecided") {
      decideEntity(context, decision, place, path);
    }
  }
}

function decideEntity(
  context: ReviewContext,
  decision: EntityDecision,
  place: Stretch,
  path: YamlPath,
): void {
  if (decision.decision === "accept") introduce(context, decision.by, [decision.entity], place);
  if (decision.decision === "add") addEntity(context, decision, place, path);
  else if (decision.decision === "correct") correctEntity(context, decision, place, path);
  else if (
    findEntities(context.draft, decision.entity).length > 0 ||
    decision.decision === "accept"
  ) {
    const entity = entityNamed(context, decision.entity, [...path, "entity"]);
    if (entity === undefined) return;
    noteAssertion(context, path, entity.id, decision.decision === "accept", place);
    if (decision.decision === "reject") dropEntity(context.draft, entity.id);
  } else if (decision.by === undefined) {
    note(context, path, `unused: nothing proposes ${decision.entity}`);
  }
}

function isKnownType(context: ReviewContext, type: string, path: YamlPath): boolean {
  const known = Object.keys(context.draft.ontology.types);
  if (known.includes(type)) return true;
  blame(context, path, `there is no type ${type}`, `Use one of ${known.join(", ")}`);
  return false;
}

function addEntity(
  context: ReviewContext,
  decision: Extract<EntityDecision, { decision: "add" }>,
  place: Stretch,
  path: YamlPath,
): void {
  const { type, name, aliases, properties, as: printed = name } = decision;
  if (!isKnownType(context, type, [...path, "type"])) return;
  const named = context.words.find(printed).find((spot) => isWithin(spot, place));
  if (named === undefined) {
    const cure = "Say with `as` how the quote words the name, or quote another place";
    blame(context, [...path, "quote"], `the quote does not name ${printed}`, cure);
    return;
  }
  const id = entityId(type, name);
  noteAssertion(context, path, id, true, place);
  if (context.draft.entities.has(id)) note(context, path, `confirmed: a rule now reads ${id}`);
  const otherNames = printed === name ? aliases : [printed, ...aliases];
  const words = [name, ...otherNames].flatMap((word) => context.words.find(word));
  const mentions = [named, ...words.filter((spot) => isFree(context, spot))];
  putEntity(context.draft, {
    id,
    type,
    name,
    aliases: otherNames,
    properties,
    mentions: mentions
      .filter((spot, at) => !mentions.slice(0, at).some((other) => overlaps(other, spot)))
      .map((spot) => mentionAt(context.draft, spot)),
  });
}

/** Whether nothing is named there yet: a name inside a longer one is not a mention. */
function isFree({ draft }: ReviewContext, place: Stretch): boolean {
  return [...draft.entities.values()].every(
    ({ mentions }) => !mentions.some((mention) => overlaps(mention, place)),
  );
}

function correctEntity(
  context: ReviewContext,
  decision: Extract<EntityDecision, { decision: "correct" }>,
  place: Stretch,
  path: YamlPath,
): void {
  const { to, why, entity: reference } = decision;
  if (to.type !== undefined && !isKnownType(context, to.type, [...path, "to", "type"])) return;
  const entity = entityNamed(context, reference, [...path, "entity"]);
  if (entity === undefined) return;
  const { type = entity.type, name = entity.name, aliases, properties } = to;
  const id = entityId(type, name);
  noteAssertion(context, path, id, true, place);
  const moved = id !== entity.id;
  if (!moved && entity.id !== reference && entity.name !== reference) {
    note(context, path, `confirmed: a rule now reads ${id}`);
  }
  for (const fact of renameEntity(context.draft, entity, type, name)) {
    const what = `${entity.id} cannot become ${id}: a fact ties the two (${fact.predicate})`;
    blame(context, path, what, "Reject that fact, or keep the two apart");
  }
  const renamed = name === entity.name ? {} : { correctedFrom: entity.name };
  const corrected: Entity = {
    id,
    type,
    name,
    aliases,
    properties: { ...properties, ...renamed, correctionReason: why },
    mentions: [],
  };
  putEntity(context.draft, corrected);
}

/** Adds places where an entity is named, and takes out those where it is not. */
export function decideMentions(context: ReviewContext): void {
  for (const [index, decision] of context.review.mentions.entries()) {
    const path = ["mentions", index];
    const entity = entityNamed(context, decision.entity, [...path, "entity"]);
    const place = placeOf(context, decision, path);
    if (entity === undefined || place === undefined) continue;
    const isHere = (mention: Mention): boolean =>
      mention.start === place.start && mention.end === place.end;
    const known = entity.mentions.some(isHere);
    noteAssertion(context, path, `mention of ${entity.id}`, decision.decision === "add", place);
    if (decision.decision === "add") {
      if (known) note(context, path, `confirmed: a rule now reads ${entity.id} there`);
      putEntity(context.draft, {
        ...entity,
        mentions: [mentionAt(context.draft, place)],
      });
    } else if (known) {
      dropMention(context.draft, entity.id, place);
    } else note(context, path, `unused: nothing reads ${entity.id} there`);
  }
}
