import { digest } from "../identity/digest.ts";
import { factId } from "../identity/identity.ts";
import { type Fault, LettergraphError } from "../model/errors.ts";
import type { BackgroundEvidence, Entity, Fact, KnowledgeGraph } from "../model/graph.ts";
import { nameOf, typeOf } from "../model/ids.ts";
import { mergeEntities, mergeFacts } from "../model/merge.ts";
import { allows, type Ontology } from "../model/ontology.ts";
import type { Gazetteer } from "../place/gazetteer.ts";

/**
 * Adds what is known of the entities that letters name, each fact with its source, and the division
 * codes of places. What letters do not name comes in only as the other end of such a fact.
 */
export function addBackground(
  graph: KnowledgeGraph,
  gazetteer: Gazetteer,
  ontology: Ontology,
): KnowledgeGraph {
  const named = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const known = new Map(
    [...gazetteer.known, ...gazetteer.zones].map((one) => [`${one.type}:${one.name}`, one.aliases]),
  );
  const about = gazetteer.background.filter(({ subject }) => named.has(subject));
  const faults = backgroundFaults(gazetteer, ontology);
  if (faults.length > 0) throw new LettergraphError("input", "background", faults);
  const facts = about.map(({ subject, predicate, object, source }): Fact => {
    const id = factId(subject, predicate, object, ontology);
    const proof: BackgroundEvidence = {
      id: digest(`${id}\n${source}`),
      source,
      provenance: "background",
      status: "done",
    };
    return { id, subject, predicate, object, status: "done", qualifiers: {}, evidence: [proof] };
  });
  const strangers = facts
    .filter(({ object }) => !named.has(object))
    .map(
      ({ object: id }): Entity => ({
        id,
        type: typeOf(id),
        name: nameOf(id),
        aliases: known.get(id) ?? [],
        properties: {},
        mentions: [],
      }),
    );
  const cited = new Set(about.map(({ source }) => source));
  return {
    ...graph,
    entities: mergeEntities([...graph.entities, ...strangers]).map((entity) =>
      withDivisionCode(entity, gazetteer),
    ),
    // Background comes first: what a letter says of the same fact is the newer word.
    facts: mergeFacts([...facts, ...graph.facts]),
    sources: gazetteer.sources
      .filter(({ id }) => cited.has(id))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** Background facts that the vocabulary does not allow, of letters or not. */
function backgroundFaults({ background }: Gazetteer, ontology: Ontology): Fault[] {
  return background
    .filter(
      ({ subject, predicate, object }) =>
        !allows(ontology, predicate, typeOf(subject), typeOf(object)),
    )
    .map(({ subject, predicate, object, file, line }): Fault => {
      const what = `${subject} cannot be ${predicate} ${object}`;
      return { what, file, line, cure: "Follow types, from and to in ontology.yaml" };
    });
}

/** A place whose name, or full name among its aliases, is that of one division only. */
function withDivisionCode(entity: Entity, { placesByName }: Gazetteer): Entity {
  if (entity.type !== "Place") return entity;
  const found = [entity.name, ...entity.aliases].flatMap((name) => {
    const places = placesByName.get(name) ?? [];
    return places.length === 1 ? places : [];
  });
  const [place] = found;
  if (place === undefined || found.some(({ code }) => code !== place.code)) return entity;
  return { ...entity, properties: { divisionCode: place.code, ...entity.properties } };
}
