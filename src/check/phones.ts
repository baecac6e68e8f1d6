import { telephonesIn } from "../letter/telephones.ts";
import type { Fault } from "../model/errors.ts";
import type { FiledGraph } from "./filed-graph.ts";
import { placesIn } from "./place.ts";

/** Telephone numbers of a letter that found their way into the graph. */
export function phoneFaults(build: FiledGraph): Fault[] {
  const placeAt = placesIn(build);
  const { entities, facts, letters } = build.graph;
  const parts = [
    ...letters,
    ...entities.map(({ mentions: _, ...entity }) => entity),
    ...facts.map(({ subject, predicate, object, qualifiers, evidence }) => ({
      id: `${subject} ${predicate} ${object}`,
      qualifiers,
      evidence,
    })),
  ];
  const words = parts.map((part) => ({ id: part.id, text: digitsOf(JSON.stringify(part)) }));
  return build.letters.flatMap(({ graph: { letter } }) =>
    telephonesIn(letter.text).flatMap((printed): Fault[] => {
      const offset = Array.from(letter.text.slice(0, letter.text.indexOf(printed))).length;
      const cure = "Telephone numbers stay out of the graph: end names and quotes before them";
      return words
        .filter(({ text }) => text.includes(digitsOf(printed)))
        .map(({ id }) => ({
          ...placeAt(letter.id, offset),
          what: `a telephone number is in ${id}`,
          cure,
        }));
    }),
  );
}

/** However the number is cut up. */
function digitsOf(text: string): string {
  return text.replace(/\\n|[\s()（）—–-]/gu, "");
}
