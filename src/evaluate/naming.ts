import type { LetterGraph } from "../model/graph.ts";
import { nameOf } from "../model/ids.ts";
import type { GoldLetter } from "./gold.ts";

/** A name as names are compared: NFKC, without spaces, 《》 and “”. */
export function plainName(name: string): string {
  return name.normalize("NFKC").replace(/[\s《》“”]/gu, "");
}

/** What the names of a graph mean in the annotation of the same letter. */
export interface Naming {
  /** Plain name of the annotated entity that goes by this name, else the plain name itself. */
  gold(name: string): string;
  /** The same for an entity id of the graph. */
  ofId(id: string): string;
}

/** Aliases of the annotation count as its canonical names. */
export function naming(graph: LetterGraph, gold: GoldLetter): Naming {
  const canonical = new Map<string, string>();
  for (const { name, aliases } of gold.entities) {
    for (const alias of aliases) canonical.set(plainName(alias), plainName(name));
  }
  for (const { name } of gold.entities) canonical.set(plainName(name), plainName(name));
  const names = new Map(graph.entities.map((entity) => [entity.id, entity.name]));
  const ofName = (name: string): string => canonical.get(plainName(name)) ?? plainName(name);
  return { gold: ofName, ofId: (id) => ofName(names.get(id) ?? nameOf(id)) };
}
