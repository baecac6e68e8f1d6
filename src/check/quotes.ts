import { excerpts } from "../letter/excerpt.ts";
import type { Fault } from "../model/errors.ts";
import { isTextEvidence } from "../model/graph.ts";
import type { FiledGraph } from "./filed-graph.ts";
import { placesIn } from "./place.ts";

/** Proofs whose words are not those between their offsets, and mentions that stand nowhere. */
export function quoteFaults(build: FiledGraph): Fault[] {
  const { entities, facts, letters } = build.graph;
  const placeAt = placesIn(build);
  const texts = new Map(letters.map(({ id, text }) => [id, excerpts(text)]));
  const faults: Fault[] = [];
  for (const fact of facts) {
    for (const { letter, start, end, exact } of fact.evidence.filter(isTextEvidence)) {
      const words = texts.get(letter)?.(start, end);
      if (words === undefined || (words !== "" && words === exact.replace(/\s/gu, ""))) continue;
      const what = `the proof of ${fact.subject} ${fact.predicate} ${fact.object} reads ${exact}, the letter ${words}`;
      faults.push({ ...placeAt(letter, start), what });
    }
  }
  for (const { id, mentions } of entities) {
    for (const { letter, start, end } of mentions) {
      const words = texts.get(letter)?.(start, end);
      if (words !== "") continue;
      faults.push({ ...placeAt(letter, start), what: `a mention of ${id} holds no words` });
    }
  }
  return faults;
}
