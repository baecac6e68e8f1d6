import type { BuiltLetter } from "../assemble/letter-files.ts";
import type { Lexicon } from "../claim/lexicon.ts";
import { isWithin, overlaps } from "../draft/stretches.ts";
import { type Quoter, quoter, type Stretch, toOriginal } from "../letter/quote.ts";
import { failure } from "../model/errors.ts";
import { type Entity, type Fact, isTextEvidence, type TextEvidence } from "../model/graph.ts";
import { nameOf } from "../model/ids.ts";
import type { Term } from "../model/ontology.ts";

/** How a proof names one end of its fact. */
export interface Grounding {
  readonly entity: string;
  readonly how: "named in the quote" | "named in the sentence" | "named before" | "implied";
  /** The words that name it, as printed. */
  readonly words?: string;
}

/** Why one proof says what its fact says. */
interface ProofExplanation {
  readonly section: string;
  readonly sentence: string;
  readonly quote: string;
  readonly rule: string;
  /** The verb that a frame of data/extract/frames.yaml was read by; the rule names frame and construction. */
  readonly verb?: string;
  readonly provenance: Term | undefined;
  readonly subject: Grounding;
  readonly object: Grounding;
  readonly reviewedBy?: string;
  /** How surely the words were read off a picture, from 0 to 1. */
  readonly confidence?: number;
}

/** Why a fact stands in a letter's graph. */
export interface Explanation {
  readonly fact: Fact;
  readonly proofs: readonly ProofExplanation[];
}

/** Tells, for every proof of a fact in a letter, the rule, the sentence, and how its ends were found. */
export function explainFact(
  { file, read, graph }: BuiltLetter,
  reference: string,
  lexicon: Lexicon,
): Explanation {
  const fact = findFact(graph.facts, reference, file);
  const { ontology } = lexicon;
  const sentences = read.sentences.map((sentence) => toOriginal(read, sentence));
  const sections = new Map(graph.letter.sections.map((section) => [section.id, section]));
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const quotes = quoter(graph.letter.text);
  const explain = (proof: TextEvidence): ProofExplanation => {
    const sentence = sentences.find((each) => overlaps(each, proof));
    const { heading = "" } = sections.get(proof.section) ?? {};
    const verb = verbIn(proof, lexicon);
    const ground = (id: string): Grounding =>
      groundOf(entities.get(id), id, proof, sentence ?? proof, quotes);
    return {
      section: heading,
      sentence: sentence === undefined ? proof.exact : quotes.exact(sentence.start, sentence.end),
      quote: proof.exact,
      rule: proof.rule,
      ...(verb !== undefined && { verb }),
      provenance: ontology.provenance[proof.provenance],
      subject: ground(fact.subject),
      object: ground(fact.object),
      ...(proof.reviewedBy !== undefined && { reviewedBy: proof.reviewedBy }),
      ...(proof.confidence !== undefined && { confidence: proof.confidence }),
    };
  };
  return { fact, proofs: fact.evidence.filter(isTextEvidence).map(explain) };
}

/** The fact that a person means: by its id or the beginning of it, or as `subject PREDICATE object`. */
export function findFact(facts: readonly Fact[], reference: string, file: string): Fact {
  const found = facts.filter(
    ({ id, subject, predicate, object }) =>
      id.startsWith(reference) ||
      [
        `${subject} ${predicate} ${object}`,
        `${nameOf(subject)} ${predicate} ${nameOf(object)}`,
      ].includes(reference),
  );
  const [fact] = found;
  if (fact !== undefined && found.length === 1) return fact;
  const what = `${found.length === 0 ? "no fact is" : `${found.length} facts are`} ${reference}`;
  const cure = "Give a fact's id, or: subject PREDICATE object";
  throw failure("not-found", "unknown-fact", { what, file, cure });
}

function groundOf(
  entity: Entity | undefined,
  id: string,
  proof: Stretch,
  sentence: Stretch,
  quotes: Quoter,
): Grounding {
  const mentions = entity?.mentions ?? [];
  const within = (place: Stretch) => mentions.find((mention) => isWithin(mention, place));
  const inQuote = within(proof);
  const inSentence = within(sentence);
  const before = mentions.findLast(({ end }) => end <= proof.start);
  const mention = inQuote ?? inSentence ?? before;
  if (mention === undefined) return { entity: id, how: "implied" };
  const words = quotes.exact(mention.start, mention.end);
  if (inQuote !== undefined) return { entity: id, how: "named in the quote", words };
  const how = inSentence === undefined ? "named before" : "named in the sentence";
  return { entity: id, how, words };
}

/** The longest verb of the proof's frame among the words of its quote. */
function verbIn({ rule, exact }: TextEvidence, { frames }: Lexicon): string | undefined {
  const [frame] = rule.split(":");
  return [...frames.byVerb]
    .filter(([verb, meant]) => exact.includes(verb) && meant.some(({ id }) => id === frame))
    .map(([verb]) => verb)
    .sort((a, b) => b.length - a.length)[0];
}
