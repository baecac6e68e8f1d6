import type { Entity, LetterGraph } from "../model/graph.ts";
import { type GoldEntity, type GoldLetter, isDemanded } from "./gold.ts";
import { plainName } from "./naming.ts";
import type { Mentions } from "./score-mentions.ts";
import { counter, type Result } from "./tally.ts";

/** Places and industries are everywhere inside longer names; there they do not count as found. */
const SCORED_ONLY_ALONE = new Set(["Place", "Industry"]);

function isScored(entity: GoldEntity): boolean {
  const { mentions, type } = entity;
  const hidden = mentions.length > 0 && mentions.every((mention) => mention.nested);
  return isDemanded(entity) && !(SCORED_ONLY_ALONE.has(type) && hidden);
}

function isHidden(entity: Entity, mentions: Mentions): boolean {
  return SCORED_ONLY_ALONE.has(entity.type) && entity.mentions.every(mentions.isNested);
}

/** Scores entities by type and canonical name: an annotated entity is found once or missed. */
export function scoreEntities(graph: LetterGraph, gold: GoldLetter, mentions: Mentions): Result {
  const count = counter("entities");
  const found = new Set<GoldEntity>();
  const match = (entity: Entity): GoldEntity | undefined => {
    const name = plainName(entity.name);
    const candidates = gold.entities.filter(
      (one) =>
        (one.type === entity.type || one.alt_types.includes(entity.type)) &&
        [one.name, ...one.aliases].some((known) => plainName(known) === name),
    );
    return candidates.find((one) => one.type === entity.type) ?? candidates[0];
  };
  for (const entity of graph.entities) {
    if (entity.type === "Measure") continue;
    const one = match(entity);
    const [first] = entity.mentions;
    const text = first === undefined ? "" : mentions.textOf(first);
    if (one === undefined) {
      if (!isHidden(entity, mentions)) count.wrong(entity.type, entity.name, text);
    } else if (isScored(one)) {
      if (found.has(one)) count.wrong(entity.type, `${entity.name} (again)`, text);
      else count.right(one.type);
    }
    if (one !== undefined) found.add(one);
  }
  for (const one of gold.entities.filter((entity) => isScored(entity) && !found.has(entity))) {
    const [first] = one.mentions;
    count.missed(one.type, one.name, first === undefined ? "" : mentions.textOf(first));
  }
  return count.result();
}
