import type { Grammar, TypeRoles } from "../data/grammar.ts";
import type { LetterForms } from "../data/letter-forms.ts";
import type { Ontology } from "../model/ontology.ts";
import type { Gazetteer } from "../place/gazetteer.ts";
import type { ClauseWords } from "./clause-words.ts";
import type { BrandScanner } from "./mention/brand-names.ts";
import type { BureauScanner } from "./mention/bureaus.ts";
import type { NameScanner } from "./mention/names.ts";
import type { PeopleScanner } from "./mention/people.ts";
import type { PlaceScanner } from "./mention/places.ts";
import type { CompiledSlot } from "./mention/slot.ts";
import type { QuantityLexicon } from "./quantity/lexicon.ts";

/** All that annotation knows beforehand, read from the data folder and compiled once. */
export interface AnnotationLexicon {
  readonly ontology: Ontology;
  readonly gazetteer: Gazetteer;
  readonly forms: LetterForms;
  readonly grammar: Grammar;
  readonly names: NameScanner;
  readonly slots: readonly CompiledSlot[];
  readonly clauses: ClauseWords;
  readonly types: TypeRoles;
  readonly bureaus: BureauScanner;
  readonly people: PeopleScanner;
  readonly places: PlaceScanner;
  readonly brands: BrandScanner;
  readonly quantities: QuantityLexicon;
}
