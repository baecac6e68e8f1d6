import type { Fault } from "../model/errors.ts";
import type { Fact } from "../model/graph.ts";
import { entityId, typeOf } from "../model/ids.ts";
import { allows, type Ontology } from "../model/ontology.ts";
import type { FiledGraph } from "./filed-graph.ts";
import { placeOfFact, placesIn } from "./place.ts";

/** Entities and facts that the vocabulary does not allow, and ids that are there twice. */
export function shapeFaults(build: FiledGraph, ontology: Ontology): Fault[] {
  const { entities, facts, letters, sources } = build.graph;
  const placeAt = placesIn(build);
  const faults: Fault[] = [];
  for (const { id, type, name, mentions } of entities) {
    const [first] = mentions;
    const place = first === undefined ? {} : placeAt(first.letter, first.start);
    if (!Object.hasOwn(ontology.types, type)) {
      faults.push({ ...place, what: `${id} is of the unknown type ${type}` });
    }
    if (id !== entityId(type, name)) {
      faults.push({ ...place, what: `${id} is not the id of the ${type} ${name}` });
    }
  }
  for (const fact of facts) {
    const place = placeOfFact(fact, placeAt);
    const words = `${fact.subject} ${fact.predicate} ${fact.object}`;
    if (!allows(ontology, fact.predicate, typeOf(fact.subject), typeOf(fact.object))) {
      faults.push({ ...place, what: `the vocabulary does not allow ${words}` });
    }
    for (const word of strangeWords(fact, ontology)) {
      faults.push({ ...place, what: `${words} has the unknown ${word}` });
    }
    if (fact.evidence.length === 0) faults.push({ ...place, what: `nothing proves ${words}` });
  }
  const ids = [...entities, ...facts, ...letters, ...sources].map(({ id }) => id);
  const isLetter = new Set(letters.map(({ id }) => id));
  const seen = new Set<string>();
  // A letter is a record and an entity of one id.
  const twice = ids.filter((id) => seen.size === seen.add(id).size && !isLetter.has(id));
  return [...faults, ...twice.map((id) => ({ what: `the id ${id} is there twice` }))];
}

function strangeWords({ status, evidence }: Fact, ontology: Ontology): string[] {
  const statuses = new Set([status, ...evidence.map((proof) => proof.status)]);
  const provenances = new Set(evidence.map(({ provenance }) => provenance));
  return [
    ...[...statuses]
      .filter((word) => !Object.hasOwn(ontology.status, word))
      .map((word) => `status ${word}`),
    ...[...provenances]
      .filter((word) => !Object.hasOwn(ontology.provenance, word))
      .map((word) => `provenance ${word}`),
  ];
}

/** Facts, proofs and mentions that point at what is not in the graph. */
export function dangling(build: FiledGraph): Fault[] {
  const { entities, facts, letters, sources } = build.graph;
  const placeAt = placesIn(build);
  const known = new Set([...entities, ...letters, ...sources].map(({ id }) => id));
  const sections = new Set(letters.flatMap((letter) => letter.sections.map(({ id }) => id)));
  const inFacts = facts.flatMap((fact) => {
    const pointed = [
      fact.subject,
      fact.object,
      ...fact.evidence.map((proof) => ("source" in proof ? proof.source : proof.letter)),
    ];
    return pointed
      .filter((id) => !known.has(id))
      .map((id): Fault => {
        const what = `${fact.subject} ${fact.predicate} ${fact.object} points at ${id}, which is not there`;
        return { ...placeOfFact(fact, placeAt), what };
      });
  });
  const places = [
    ...entities.flatMap(({ id, mentions }) => mentions.map((mention) => ({ ...mention, id }))),
    ...facts.flatMap(({ evidence }) =>
      evidence.flatMap((proof) => ("source" in proof ? [] : [proof])),
    ),
  ];
  const inSections = places
    .filter(({ section }) => !sections.has(section))
    .map(({ id, letter, section, start }): Fault => {
      const what = `${id} stands in the section ${section}, which is not there`;
      return { ...placeAt(letter, start), what };
    });
  return [...inFacts, ...inSections];
}
