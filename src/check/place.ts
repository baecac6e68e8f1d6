import type { Fault } from "../model/errors.ts";
import { type Fact, isTextEvidence } from "../model/graph.ts";
import type { FiledGraph } from "./filed-graph.ts";

/** Where in a letter's file an offset stands. */
export interface FilePlace extends Pick<Fault, "file" | "line" | "offset"> {}

/** Tells file, line and offset of a place in a letter of the build. */
export function placesIn({ letters }: FiledGraph): (letter: string, offset: number) => FilePlace {
  const texts = new Map(
    letters.map(({ file, graph }) => [
      graph.letter.id,
      { file, points: Array.from(graph.letter.text) },
    ]),
  );
  return (letter, offset) => {
    const text = texts.get(letter);
    if (text === undefined) return {};
    const before = text.points.slice(0, offset).join("");
    // A form feed or a lone carriage return breaks no line in an editor.
    return { file: text.file, line: before.split("\n").length, offset };
  };
}

/** Where the first proof of a fact stands; nowhere for background knowledge. */
export function placeOfFact(
  { evidence }: Fact,
  placeAt: (letter: string, offset: number) => FilePlace,
): FilePlace {
  const proof = evidence.find(isTextEvidence);
  return proof === undefined ? {} : placeAt(proof.letter, proof.start);
}
