import { computed, signal } from "@preact/signals";
import type { Ontology, Term } from "../../../../src/model/ontology.ts";
import { fetchOntology } from "../../data/source.ts";
import { termIn } from "../../i18n/translate.ts";
import type { Vocabulary } from "../../query/completions.ts";
import { language } from "../../state/words.ts";

const ontology = signal<Ontology | undefined>(undefined);

/** What the store keeps of every entity, fact and quote besides the properties of the ontology. */
const OWN_PROPERTIES = ["id", "name", "aliases", "type", "status", "letters", "exact", "fact"];
/** Nodes of the letters themselves, which are no entities of the ontology. */
const OWN_TYPES = ["Entity", "Section", "Evidence", "Source"];
const OWN_RELATIONS = ["HAS_SECTION", "MENTIONS", "IN", "FROM"];

const known = computed((): Vocabulary => {
  const all = ontology.value;
  const listed = (terms: Readonly<Record<string, Term>> = {}): Vocabulary["types"] =>
    Object.entries(terms).map(([name, term]) => ({
      name,
      detail: termIn(language.value, term, ""),
    }));
  const own = (names: readonly string[]): Vocabulary["types"] =>
    names.map((name) => ({ name, detail: "" }));
  return {
    types: [...own(OWN_TYPES), ...listed(all?.types)],
    relations: [...listed(all?.relations), ...own(OWN_RELATIONS)],
    properties: [
      ...own(OWN_PROPERTIES),
      ...listed(all?.properties.fact),
      ...listed(all?.properties.Measure),
    ],
  };
});

/** The names that the graph knows; the first call sends for them. */
export function vocabulary(): Vocabulary {
  if (ontology.value === undefined) {
    void fetchOntology().then((answer) => {
      if (answer.state === "ready") ontology.value = answer.value;
    });
  }
  return known.value;
}
