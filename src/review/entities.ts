import type { YamlPath } from "../data/yaml.ts";
import { dropEntity, putEntity, renameEntity } from "../draft/draft.ts";
import type { Stretch } from "../letter/quote.ts";
import type { Entity, Mention } from "../model/graph.ts";
import { entityId } from "../model/ids.ts";
import {
  type Bench,
  blame,
  claim,
  entityNamed,
  findEntities,
  isWithin,
  note,
  overlaps,
  placeOf,
  sectionAt,
} from "./bench.ts";
import type { EntityDecision } from "./schema.ts";

/** Corrects and adds entities, and takes out the rejected ones with all that is said of them. */
export function decideEntities(bench: Bench): void {
  for (const [index, decision] of bench.review.entities.entries()) {
    const path = ["entities", index];
    const place = placeOf(bench, decision, path);
    if (place !== undefined && decision.decision !== "undecided") {
      decideEntity(bench, decision, place, path);
    }
  }
}

function decideEntity(
  bench: Bench,
  decision: EntityDecision,
  place: Stretch,
  path: YamlPath,
): void {
  if (decision.decision === "add") addEntity(bench, decision, place, path);
  else if (decision.decision === "correct") correctEntity(bench, decision, place, path);
  else if (
    findEntities(bench.draft, decision.entity).length > 0 ||
    decision.decision === "accept"
  ) {
    const entity = entityNamed(bench, decision.entity, [...path, "entity"]);
    if (entity === undefined) return;
    claim(bench, path, entity.id, decision.decision === "accept", place);
    if (decision.decision === "reject") dropEntity(bench.draft, entity.id);
  } else note(bench, path, `unused: nothing proposes ${decision.entity}`);
}

function isKnownType(bench: Bench, type: string, path: YamlPath): boolean {
  const known = Object.keys(bench.draft.ontology.types);
  if (known.includes(type)) return true;
  blame(bench, path, `there is no type ${type}`, `Use one of ${known.join(", ")}`);
  return false;
}

function addEntity(
  bench: Bench,
  decision: Extract<EntityDecision, { decision: "add" }>,
  place: Stretch,
  path: YamlPath,
): void {
  const { type, name, aliases, properties, as: printed = name } = decision;
  if (!isKnownType(bench, type, [...path, "type"])) return;
  const named = bench.words.find(printed).find((spot) => isWithin(spot, place));
  if (named === undefined) {
    const cure = "Say with `as` how the quote words the name, or quote another place";
    blame(bench, [...path, "quote"], `the quote does not name ${printed}`, cure);
    return;
  }
  const id = entityId(type, name);
  claim(bench, path, id, true, place);
  if (bench.draft.entities.has(id)) note(bench, path, `confirmed: a rule now reads ${id}`);
  const otherNames = printed === name ? aliases : [printed, ...aliases];
  const words = [name, ...otherNames].flatMap((word) => bench.words.find(word));
  const mentions = [named, ...words.filter((spot) => isFree(bench, spot))];
  putEntity(bench.draft, {
    id,
    type,
    name,
    aliases: otherNames,
    properties,
    mentions: mentions
      .filter((spot, at) => !mentions.slice(0, at).some((other) => overlaps(other, spot)))
      .map((spot) => mentionAt(bench, spot)),
  });
}

/** Whether nothing is named there yet: a name inside a longer one is no mention. */
function isFree({ draft }: Bench, place: Stretch): boolean {
  return [...draft.entities.values()].every(
    ({ mentions }) => !mentions.some((mention) => overlaps(mention, place)),
  );
}

function mentionAt({ draft }: Bench, place: Stretch): Mention {
  return { letter: draft.graph.letter.id, section: sectionAt(draft, place), ...place };
}

function correctEntity(
  bench: Bench,
  decision: Extract<EntityDecision, { decision: "correct" }>,
  place: Stretch,
  path: YamlPath,
): void {
  const { to, why, entity: reference } = decision;
  if (to.type !== undefined && !isKnownType(bench, to.type, [...path, "to", "type"])) return;
  const entity = entityNamed(bench, reference, [...path, "entity"]);
  if (entity === undefined) return;
  const { type = entity.type, name = entity.name, aliases, properties } = to;
  const id = entityId(type, name);
  claim(bench, path, id, true, place);
  const moved = id !== entity.id;
  if (!moved && entity.id !== reference && entity.name !== reference) {
    note(bench, path, `confirmed: a rule now reads ${id}`);
  }
  for (const fact of renameEntity(bench.draft, entity, type, name)) {
    const what = `${entity.id} cannot become ${id}: a fact ties the two (${fact.predicate})`;
    blame(bench, path, what, "Reject that fact, or keep the two apart");
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
  putEntity(bench.draft, corrected);
}

/** Adds places where an entity is named, and takes out those where it is not. */
export function decideMentions(bench: Bench): void {
  for (const [index, decision] of bench.review.mentions.entries()) {
    const path = ["mentions", index];
    const entity = entityNamed(bench, decision.entity, [...path, "entity"]);
    const place = placeOf(bench, decision, path);
    if (entity === undefined || place === undefined) continue;
    const isHere = (mention: Mention): boolean =>
      mention.start === place.start && mention.end === place.end;
    const known = entity.mentions.some(isHere);
    claim(bench, path, `mention of ${entity.id}`, decision.decision === "add", place);
    if (decision.decision === "add") {
      if (known) note(bench, path, `confirmed: a rule now reads ${entity.id} there`);
      putEntity(bench.draft, {
        ...entity,
        mentions: [...entity.mentions, mentionAt(bench, place)],
      });
    } else if (known) {
      const mentions = entity.mentions.filter((mention) => !isHere(mention));
      bench.draft.entities.set(entity.id, { ...entity, mentions });
    } else note(bench, path, `unused: nothing reads ${entity.id} there`);
  }
}
