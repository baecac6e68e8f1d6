import { type HomedLetter, namesakeKeys } from "../assemble/namesake-key.ts";
import type { Lexicon } from "../claim/lexicon.ts";
import type { Fault } from "../model/errors.ts";
import type { FiledGraph } from "./filed-graph.ts";
import { placesIn } from "./place.ts";

/** A built graph whose letters say where they are at home. */
export interface KeyedGraph extends FiledGraph {
  readonly letters: readonly (FiledGraph["letters"][number] & HomedLetter)[];
}

/** Things under one id that letters give different keys: one proposal that was submitted at two sessions. */
export function keyFaults(build: KeyedGraph, lexicon: Lexicon): Fault[] {
  const keysOf = namesakeKeys(lexicon);
  const keys = new Map<string, { parts: Set<string>; letter: string; start: number }>();
  for (const letter of build.letters) {
    const keyOf = keysOf(letter);
    for (const entity of letter.graph.entities) {
      if (lexicon.namesakes.types.get(entity.type)?.keyed !== true) continue;
      const key = keyOf(entity);
      if (key?.said !== true) continue;
      const parts = new Set(key.parts);
      const [{ letter: id, start } = { letter: letter.graph.letter.id, start: 0 }] =
        entity.mentions;
      const known = keys.get(entity.id);
      if (known === undefined) keys.set(entity.id, { parts, letter: id, start });
      else for (const part of parts) known.parts.add(part);
    }
  }
  const placeAt = placesIn(build);
  return [...keys].flatMap(([id, { parts, letter, start }]): Fault[] => {
    if (parts.size < 2) return [];
    const what = `${id} has several keys: ${[...parts].sort().join(", ")}`;
    const cure = "Correct the name in a letter's review, or take a judgement back";
    return [{ ...placeAt(letter, start), what, cure }];
  });
}
