import { join } from "node:path";
import { type Gazetteer, readGazetteer } from "../data/gazetteer.ts";
import { type Grammar, readGrammar, type TypeRoles, typeRoles } from "../data/grammar.ts";
import { type LetterForms, readLetterForms } from "../data/letter-forms.ts";
import { readOntology } from "../data/ontology.ts";
import { readQuantityWords } from "../data/quantity-words.ts";
import { readAll } from "../data/yaml.ts";
import type { Ontology } from "../model/ontology.ts";
import { type BureauScanner, createBureauScanner } from "./mention/bureaus.ts";
import { compileNames, type NameScanner } from "./mention/names.ts";
import { createPlaceScanner, type PlaceScanner } from "./mention/places.ts";
import { type CompiledSlot, compileSlots } from "./mention/slots.ts";
import { compileLexicon, type QuantityLexicon } from "./quantity/lexicon.ts";
import { type ClauseWords, compileClauses } from "./relation/clause-words.ts";
import { compilePatterns, type Pattern } from "./relation/pattern.ts";

/** All that extraction knows beforehand, read from the data folder and compiled once. */
export interface Lexicon {
  readonly ontology: Ontology;
  readonly gazetteer: Gazetteer;
  readonly forms: LetterForms;
  readonly grammar: Grammar;
  readonly names: NameScanner;
  readonly slots: readonly CompiledSlot[];
  readonly patterns: readonly Pattern[];
  readonly clauses: ClauseWords;
  readonly types: TypeRoles;
  readonly bureaus: BureauScanner;
  readonly places: PlaceScanner;
  readonly quantities: QuantityLexicon;
}

/** The lexicon in the data folder; the faults of all its files at once. */
export function readLexicon(dataFolder: string): Lexicon {
  let vocabulary: Ontology | undefined;
  const [ontology, gazetteer, forms, grammar, words] = readAll([
    () => {
      vocabulary = readOntology(join(dataFolder, "ontology.yaml"));
      return vocabulary;
    },
    () => readGazetteer(join(dataFolder, "gazetteer")),
    () => readLetterForms(join(dataFolder, "letter-forms.yaml")),
    () => readGrammar(join(dataFolder, "extract"), vocabulary),
    () => readQuantityWords(dataFolder),
  ]);
  const names = compileNames(grammar.names);
  return {
    ontology,
    gazetteer,
    forms,
    grammar,
    names,
    slots: compileSlots(grammar),
    patterns: compilePatterns(grammar.patterns),
    clauses: compileClauses(grammar),
    types: typeRoles(grammar),
    bureaus: createBureauScanner(gazetteer, names, grammar.bureaus),
    places: createPlaceScanner(gazetteer, grammar.names.ordinary),
    quantities: compileLexicon(words),
  };
}
