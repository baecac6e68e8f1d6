import { z } from "zod";
import type { Ontology } from "../model/ontology.ts";

export const WORD = z.string().min(1);
export const WORDS = z.array(WORD);

/** A regular expression that the engine accepts. */
export const EXPRESSION = WORD.refine((source) => {
  try {
    return new RegExp(source) !== undefined;
  } catch {
    return false;
  }
}, "this is not a regular expression");

/** A type of the ontology, when there is one. */
export function typeSchema(ontology: Ontology | undefined) {
  return WORD.refine(
    (type) => ontology === undefined || Object.hasOwn(ontology.types, type),
    "the ontology has no such type",
  );
}
