import { excerpts } from "../letter/excerpt.ts";
import type { LetterGraph } from "../model/graph.ts";
import type { Ontology } from "../model/ontology.ts";
import { scoreEvidence } from "./evidence.ts";
import type { GoldLetter } from "./gold.ts";
import { inVocabulary } from "./in-vocabulary.ts";
import { naming } from "./naming.ts";
import { scoreEntities } from "./score-entities.ts";
import { scoreFacts } from "./score-facts.ts";
import { scoreFrame } from "./score-frame.ts";
import { scoreMeasures } from "./score-measures.ts";
import { mentionsOf, scoreMentions } from "./score-mentions.ts";
import { addTallies, NOTHING, type Result } from "./tally.ts";

/** What is scored, in the order of a report; those after `evidence` look closer at what was found. */
export const ASPECTS = [
  "frame",
  "entities",
  "mentions",
  "facts",
  "measures",
  "evidence",
  "status",
  "relation",
  "comparator",
  "period",
  "growth",
] as const;

/** How well a letter was read, aspect by aspect. */
export type Scores = Readonly<Record<(typeof ASPECTS)[number], Result>>;

/** Compares what was read from a letter with what a person annotated. */
export function evaluate(whole: LetterGraph, gold: GoldLetter, ontology: Ontology): Scores {
  // What the person could not annotate is neither right nor wrong.
  const graph = inVocabulary(whole, gold.vocabulary, ontology);
  const excerpt = excerpts(graph.letter.text);
  const names = naming(graph, gold);
  const mentions = mentionsOf(graph, gold, excerpt);
  return {
    frame: scoreFrame(graph, gold, names),
    entities: scoreEntities(graph, gold, mentions),
    mentions: scoreMentions(graph, gold, mentions),
    evidence: scoreEvidence(graph, excerpt),
    ...scoreFacts(graph, gold, names, ontology, excerpt),
    ...scoreMeasures(graph, gold, names, excerpt),
  };
}

function addResults(one: Result, other: Result): Result {
  const types = { ...one.types };
  for (const [type, tally] of Object.entries(other.types)) {
    types[type] = addTallies(types[type] ?? NOTHING, tally);
  }
  const mistakes = [...one.mistakes, ...other.mistakes];
  return { tally: addTallies(one.tally, other.tally), types, mistakes };
}

/** The scores of many letters as if they were one. */
export function totalScores(scores: readonly Scores[]): Scores {
  const nothing: Result = { tally: NOTHING, types: {}, mistakes: [] };
  const total = (aspect: keyof Scores): Result =>
    scores.map((one) => one[aspect]).reduce(addResults, nothing);
  return {
    frame: total("frame"),
    entities: total("entities"),
    mentions: total("mentions"),
    facts: total("facts"),
    measures: total("measures"),
    evidence: total("evidence"),
    status: total("status"),
    relation: total("relation"),
    comparator: total("comparator"),
    period: total("period"),
    growth: total("growth"),
  };
}
