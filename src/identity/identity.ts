import { factKey } from "../model/ids.ts";
import type { Ontology } from "../model/ontology.ts";
import { digest } from "./digest.ts";

/** The id of a fact: the same for the same words, whichever letter and rule they come from. */
export function factId(
  subject: string,
  predicate: string,
  object: string,
  ontology: Ontology,
): string {
  const symmetric = ontology.relations[predicate]?.symmetric === true;
  return digest(factKey(subject, predicate, object, symmetric));
}

/** The id of a fact's proof; the rule is not part of it, so that it survives better rules. */
export function evidenceId(fact: string, letter: string, start: number, end: number): string {
  return digest(`${fact}\n${letter}\n${start}\n${end}`);
}
