import type { NamedEntity } from "../../../../src/model/coverage.ts";
import type { Ontology } from "../../../../src/model/ontology.ts";
import type { Loadable } from "../../data/loadable.ts";
import { fetchCoverage, fetchOntology } from "../../data/source.ts";
import { network, openLetter } from "../../state/session.ts";
import { language } from "../../state/words.ts";
import { useLoadable } from "../parts/use-loadable.ts";

/** What the forms of a letter choose from. */
export interface Choices {
  readonly ontology: Ontology;
  /** What the letter names already. */
  readonly named: readonly NamedEntity[];
}

/** The vocabulary and the entities of the letter that is reviewed. */
export function useChoices(): Loadable<Choices> {
  const ontology = useLoadable("ontology", fetchOntology);
  const coverage = useLoadable(openLetter.value, fetchCoverage, network.value);
  if (ontology.state !== "ready") return ontology;
  if (coverage.state !== "ready") return coverage;
  return {
    state: "ready",
    value: { ontology: ontology.value, named: coverage.value.entities },
  };
}

/** A word of the vocabulary in the language of the interface, also where the network lacks it. */
export function wordIn(
  terms: Readonly<Record<string, { readonly zh: string; readonly en: string }>>,
  name: string,
): string {
  return terms[name]?.[language.value] ?? name;
}
