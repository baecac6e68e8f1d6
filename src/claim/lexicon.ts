import { compileClauses } from "../annotate/clause-words.ts";
import type { AnnotationLexicon } from "../annotate/lexicon.ts";
import { createBrandScanner } from "../annotate/mention/brand-names.ts";
import { createBureauScanner } from "../annotate/mention/bureaus.ts";
import { compileNames } from "../annotate/mention/names.ts";
import { createPeopleScanner } from "../annotate/mention/people.ts";
import { createPlaceScanner } from "../annotate/mention/places.ts";
import { compileSlots } from "../annotate/mention/slot.ts";
import { compileLexicon } from "../annotate/quantity/lexicon.ts";
import { type FrameFiles, readFrames } from "../data/frames.ts";
import { type Grammar, readGrammar, typeRoles } from "../data/grammar.ts";
import { type Layers, within } from "../data/layers.ts";
import { readLetterForms } from "../data/letter-forms.ts";
import { type NamesakeRules, readNamesakeRules } from "../data/namesakes.ts";
import { readOntology } from "../data/ontology.ts";
import { type QuantityWords, readQuantityWords } from "../data/quantity-words.ts";
import { rereadWhenChanged } from "../data/unchanged.ts";
import { readAll } from "../data/yaml.ts";
import type { Ontology } from "../model/ontology.ts";
import { readGazetteer } from "../place/gazetteer.ts";
import { compileFrames, type FrameLexicon, verbsOf } from "./relation/frame.ts";

/** All that extraction knows beforehand, read from the vocabulary and compiled once. */
export interface Lexicon extends AnnotationLexicon {
  /** Of the files that it was compiled from; undefined where they could not be told by their bytes. */
  readonly digest: string | undefined;
  readonly frames: FrameLexicon;
  /** What tells things of one name apart in several letters. */
  readonly namesakes: NamesakeRules;
}

/** The lexicon in the folders of a vocabulary, read again only when it has changed; the faults of all its files at once. */
export const readLexicon = rereadWhenChanged(compileFolders, ["letters", "reviews", "judgements"]);

function compileFolders(folders: Layers, digest: string | undefined): Lexicon {
  let vocabulary: Ontology | undefined;
  const [ontology, gazetteer, forms, grammar, words, frames, namesakes] = readAll([
    () => {
      vocabulary = readOntology(within(folders, "ontology.yaml"));
      return vocabulary;
    },
    () => readGazetteer(within(folders, "gazetteer")),
    () => readLetterForms(within(folders, "letter-forms.yaml")),
    () => readGrammar(within(folders, "extract"), vocabulary),
    () => readQuantityWords(folders),
    () => readFrames(within(folders, "extract"), vocabulary),
    () => readNamesakeRules(within(folders, "namesakes.yaml")),
  ]);
  const { approvals, pivot } = frames.words;
  const names = compileNames(grammar.names, {
    verbs: verbsOf(frames),
    acts: [...approvals, ...pivot],
    places: [...gazetteer.placesByName.keys()],
  });
  return {
    digest,
    ontology,
    gazetteer,
    forms,
    grammar,
    names,
    slots: compileSlots(
      grammar,
      Object.fromEntries(Object.entries(frames.frames).map(([id, { verbs }]) => [id, verbs])),
    ),
    frames: compileFrames(frames, grammar, cuesIn(words)),
    clauses: compileClauses(grammar),
    types: typeRoles(grammar),
    bureaus: createBureauScanner(gazetteer, names, grammar.bureaus),
    people: createPeopleScanner(grammar.people),
    places: createPlaceScanner(gazetteer, grammar, wordsOf(grammar, frames)),
    brands: createBrandScanner(grammar, names, [...grammar.works.behind, ...behindNames(frames)]),
    quantities: compileLexicon(words),
    namesakes,
  };
}

/** What can follow the name of somebody who acts. */
function behindNames({ frames, words }: FrameFiles): string[] {
  return [
    ...Object.values(frames).flatMap(({ verbs }) => verbs),
    ...words.adverbs.flat(),
    ...words.with,
    ...words.at,
    ...words.joint,
    ...words.take,
    "及",
    "等",
    "的",
  ];
}

/** Words of the language: a place's short name that stands across the border of one is none. */
function wordsOf({ names }: Grammar, { frames, words }: FrameFiles): string[] {
  return [
    ...names.boundaries,
    ...names.protected,
    ...names.generic,
    ...names.words,
    ...words.adverbs.flat(),
    ...words.nouns,
    ...words.joint,
    ...Object.values(frames).flatMap(({ verbs }) => verbs),
  ].filter((word) => word.length > 1);
}

/** The words that tell how far a thing has come, but for those that are expressions. */
function cuesIn({ time: { modality } }: QuantityWords): string[] {
  return [modality.planned, modality.applied, modality.ongoing, modality.done]
    .flatMap(({ sure, weak }) => [...sure, ...weak])
    .filter((cue) => /^\p{Script=Han}{2,}(?<!会同|联合|[与由在向把将和对])$/u.test(cue));
}
