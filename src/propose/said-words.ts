import { toOriginal } from "../letter/quote.ts";
import type { Ontology, Term } from "../model/ontology.ts";
import type { DroppedProposal } from "../model/second-reading.ts";
import type { Drop } from "./proposal.ts";
import { placesIn, sentenceAt } from "./quoted.ts";
import { SAID } from "./reply.ts";
import type { Scope } from "./scope.ts";

const LONGEST = 300;

/** What is said of two things, in both languages. */
export function inWords(
  subject: string,
  predicate: string,
  object: string,
  { relations }: Ontology,
): Term {
  const { zh, en } = termOf(predicate, relations);
  return { zh: `${subject} ${zh} ${object}`, en: `${subject} ${en} ${object}` };
}

/** What a model said and a gate dropped, as people say it, with the words that it names, or else the sentence. */
export function droppedInWords({ gate, item }: Drop, scope: Scope): DroppedProposal {
  const { read, lexicon } = scope;
  const { words, sentence: number, quote } = saidIn(item, lexicon.ontology);
  const sentence = number === undefined ? undefined : sentenceAt(read, number);
  const at = sentence && (placesIn(read.text, sentence, quote ?? "")[0] ?? sentence);
  return {
    gate,
    words: { zh: harmless(words.zh), en: harmless(words.en) },
    ...(quote !== undefined && { quote: harmless(quote) }),
    ...(at && { place: toOriginal(read, at) }),
  };
}

/** A model may say a word that the vocabulary lacks, and that any object has: constructor. */
function termOf(word: string, terms: Readonly<Record<string, Term>>): Term {
  const own = Object.hasOwn(terms, word) ? terms[word] : undefined;
  return own ?? { zh: word, en: word };
}

/** What could command a terminal, or turn the line around, is shown as �. */
function harmless(text: string): string {
  return text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, "�");
}

interface Said {
  readonly words: Term;
  readonly sentence?: number;
  readonly quote?: string;
}

function saidIn(item: unknown, ontology: Ontology): Said {
  const fact = SAID.facts.safeParse(item).data;
  if (fact !== undefined) {
    const { subject, predicate, object } = fact;
    return { ...fact, words: inWords(subject.name, predicate, object.name, ontology) };
  }
  const figure = SAID.figures.safeParse(item).data;
  if (figure !== undefined) {
    const { of, relation, metric } = figure;
    const words = inWords(of.name, relation, `${metric} ${figure.figure}`, ontology);
    return { ...figure, words };
  }
  const entity = SAID.entities.safeParse(item).data;
  if (entity !== undefined) {
    const { type, name, sentence } = entity;
    const { zh, en } = termOf(type, ontology.types);
    return { sentence, quote: name, words: { zh: `${zh} ${name}`, en: `${en} ${name}` } };
  }
  // What has no form that was asked for has no words but its own.
  const text = JSON.stringify(item) ?? "";
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return { words: { zh: short, en: short } };
}
