import type { LetterDraft } from "../draft/letter-draft.ts";
import { type EntityRef, entityRef } from "../model/api.ts";
import type { Fact } from "../model/graph.ts";
import { relationNamed, type Term } from "../model/ontology.ts";
import type { ReviewEntry, ReviewItem } from "../model/review.ts";
import { findEntities } from "./lookup.ts";

/** The values of an entry that are words. */
export function wordsOf(entry: ReviewEntry): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(entry).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
}

/** A decision in words, with the entities that it ties where the fact stands in a draft. */
export function describe(
  entry: ReviewEntry,
  reading: { readonly draft: LetterDraft; readonly fact: Fact } | undefined,
  after: LetterDraft,
): Pick<ReviewItem, "words" | "fact"> {
  const {
    subject,
    predicate = "",
    object,
    of,
    figure,
    metric,
    entity,
    type,
    name,
  } = wordsOf(entry);
  const { ontology } = after;
  if (reading !== undefined) {
    const { fact, draft } = reading;
    const relation = termOf(relationNamed(ontology, fact.predicate), fact.predicate);
    const ends = {
      subject: entityRef(fact.subject, draft.entities),
      object: entityRef(fact.object, draft.entities),
    };
    const words = inWords(labelOf(ends.subject), relation, labelOf(ends.object));
    return { words, fact: { ...ends, predicate: fact.predicate, relation } };
  }
  const nameOf = (reference = ""): string =>
    findEntities(after, reference)[0]?.name ?? reference.replace(/^[A-Z][A-Za-z]*:/, "");
  if (subject !== undefined) {
    const relation = termOf(relationNamed(ontology, predicate), predicate);
    return { words: inWords(nameOf(subject), relation, nameOf(object)) };
  }
  if (of !== undefined) {
    const relation = termOf(ontology.relations.HAS_MEASURE, "HAS_MEASURE");
    return { words: inWords(nameOf(of), relation, [metric, figure].filter(Boolean).join(" ")) };
  }
  const [named] = entity === undefined ? [] : findEntities(after, entity);
  const kind = type ?? named?.type ?? "";
  const label = name ?? named?.name ?? entity ?? "";
  const { zh, en } = termOf(ontology.types[kind], kind);
  return { words: { zh: `${zh} ${label}`.trim(), en: `${en} ${label}`.trim() } };
}

function termOf(term: Term | undefined, word: string): Term {
  return { zh: term?.zh ?? word, en: term?.en ?? word };
}

function inWords(subject: string, { zh, en }: Term, object: string): Term {
  return { zh: `${subject} ${zh} ${object}`, en: `${subject} ${en} ${object}` };
}

/** A figure by what it measures and as it is printed, anything else by its name. */
function labelOf({ name, measure }: EntityRef): string {
  return measure === undefined ? name : `${measure.metric} ${measure.original}`;
}
