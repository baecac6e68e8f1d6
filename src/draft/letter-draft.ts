import { evidenceId, factId } from "../identity/identity.ts";
import { type Quoter, quoter } from "../letter/quote.ts";
import { compareText } from "../model/compare.ts";
import {
  type Entity,
  type Evidence,
  type Fact,
  isTextEvidence,
  type LetterGraph,
  type LetterRecord,
  type Mention,
} from "../model/graph.ts";
import { mergeFacts, tidyEntity, tidyFact } from "../model/merge.ts";
import type { Ontology } from "../model/ontology.ts";
import type { PageLayout } from "../model/page-layout.ts";
import { type SectionFinder, sectionFinder } from "./sections.ts";

/** An entity while its letter is read: lists may repeat themselves until `graphOf` puts them in order. */
export interface DraftEntity extends Entity {
  readonly aliases: string[];
  readonly mentions: Mention[];
  properties: Entity["properties"];
}

/** One letter's graph in the making: rules put into it what they read, then people what they decide. */
export interface LetterDraft {
  readonly letter: LetterRecord;
  readonly ontology: Ontology;
  readonly entities: Map<string, DraftEntity>;
  readonly facts: Map<string, Fact>;
  /** The present id of every entity that was renamed. */
  readonly renamed: Map<string, string>;
  readonly sectionAt: SectionFinder;
  readonly quotes: Quoter;
  /** Where its words stand, for what is read off pictures. */
  readonly layout?: PageLayout;
}

/** A draft of a graph that is there; the graph itself stays as it is. */
export function draftOf(
  { letter, entities, facts }: LetterGraph,
  ontology: Ontology,
  layout?: PageLayout,
): LetterDraft {
  return {
    letter,
    ontology,
    entities: new Map(entities.map((entity) => [entity.id, copyOf(entity)])),
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    renamed: new Map(),
    sectionAt: sectionFinder(letter),
    quotes: quoter(letter.text),
    ...(layout && { layout }),
  };
}

/** The graph that a draft has come to: every alias, mention and proof once, in order. */
export function graphOf({ letter, entities, facts }: LetterDraft): LetterGraph {
  return {
    letter,
    entities: [...entities.values()].map(tidyEntity),
    facts: [...facts.values()].map(tidyFact),
  };
}

/** Adds an entity, or what is new about one that is there. */
export function putEntity({ entities }: LetterDraft, entity: Entity): void {
  const known = entities.get(entity.id);
  if (known === undefined) {
    entities.set(entity.id, copyOf(entity));
    return;
  }
  // Appended, not merged anew each time: a long letter names its city thousands of times. Copied
  // first, because what is put may share its lists with the draft's own entity.
  for (const alias of [...entity.aliases]) known.aliases.push(alias);
  for (const mention of [...entity.mentions]) known.mentions.push(mention);
  known.properties = { ...known.properties, ...entity.properties };
}

/** Adds a fact, or what is new about one that is there; its ids follow from its words. */
export function putFact(draft: LetterDraft, fact: Omit<Fact, "id">): Fact {
  const id = factId(fact.subject, fact.predicate, fact.object, draft.ontology);
  const identified = (piece: Evidence): Evidence =>
    isTextEvidence(piece)
      ? { ...piece, id: evidenceId(id, piece.letter, piece.start, piece.end) }
      : piece;
  const { subject, predicate, object, qualifiers, status } = fact;
  const evidence = fact.evidence.map(identified);
  return putWhole(draft, { id, subject, predicate, object, qualifiers, status, evidence });
}

/** Adds a fact whose ids, and those of its proofs, are known. */
export function putWhole({ facts }: LetterDraft, whole: Fact): Fact {
  const { id } = whole;
  const known = facts.get(id);
  const [merged = whole] = known === undefined ? [tidyFact(whole)] : mergeFacts([known, whole]);
  facts.set(id, merged);
  return merged;
}

/** By id, as a letter's graph is printed. */
export function sortedById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => compareText(a.id, b.id));
}

function copyOf(entity: Entity): DraftEntity {
  return { ...entity, aliases: [...entity.aliases], mentions: [...entity.mentions] };
}
