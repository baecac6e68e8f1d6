import { NOBODY } from "../annotate/mention/deixis.ts";
import type { Claim, ClaimSink, Named } from "../claim/claim.ts";
import { evidenceId, factId } from "../identity/identity.ts";
import type { ReadLetter, Span } from "../letter/letter.ts";
import { toOriginal } from "../letter/quote.ts";
import {
  type Evidence,
  type Fact,
  isTextEvidence,
  type LetterGraph,
  type Status,
  type TextEvidence,
} from "../model/graph.ts";
import { entityId } from "../model/ids.ts";
import { allows, type Ontology } from "../model/ontology.ts";
import {
  draftOf,
  graphOf,
  type LetterDraft,
  putEntity,
  putWhole,
  sortedById,
} from "./letter-draft.ts";
import { mentionAt, proofAt } from "./proof.ts";

/** Takes in what the rules find in one letter and makes its graph. */
export interface ClaimedDraft extends ClaimSink {
  /** Adds a mention to an entity that is there already; other names inside names are no entities. */
  readonly seeAlso: (mention: Named & Span & { aliases?: readonly string[] }) => void;
  readonly finish: () => LetterGraph;
}

/** What a fact's status is when several passages of one letter differ: the furthest along. */
const RANK: Readonly<Record<Status, number>> = { planned: 0, applied: 1, ongoing: 2, done: 3 };

/** An empty draft of a letter that takes claims; their places are those of the normalised text. */
export function createDraft(read: ReadLetter, ontology: Ontology): ClaimedDraft {
  const draft = draftOf({ letter: read.record, entities: [], facts: [] }, ontology, read.layout);
  const name = namer(draft, read);
  return {
    name,
    seeAlso: (mention) => {
      if (draft.entities.has(entityId(mention.type, mention.name)))
        name(mention, { mention, aliases: mention.aliases ?? [] });
    },
    claim: (claim) => {
      if (!isSound(claim, ontology)) return;
      name(claim.subject);
      name(claim.object);
      takeIn(claim, draft, read);
    },
    finish: () => {
      const { letter, entities, facts } = graphOf(draft);
      return { letter, entities: sortedById(entities), facts: sortedById(facts.map(settled)) };
    },
  };
}

function namer(draft: LetterDraft, read: ReadLetter): ClaimSink["name"] {
  return ({ type, name }, { aliases = [], mention, properties } = {}) => {
    const id = entityId(type, name);
    const mentions = mention === undefined ? [] : [mentionAt(draft, toOriginal(read, mention))];
    putEntity(draft, { id, type, name, aliases, properties: {}, mentions });
    const entity = draft.entities.get(id);
    // The last reading of a figure holds as a whole: mixed with an earlier one it would be a third.
    if (entity !== undefined && properties !== undefined) entity.properties = properties;
  };
}

/** Whether the vocabulary takes the claim, and it is about two things that have names. */
function isSound({ subject, predicate, object }: Claim, ontology: Ontology): boolean {
  if (subject.name === NOBODY || object.name === NOBODY) return false;
  if (subject.type === object.type && subject.name === object.name) return false;
  return allows(ontology, predicate, subject.type, object.type);
}

function takeIn(claim: Claim, draft: LetterDraft, read: ReadLetter): void {
  const { predicate, qualifiers = {}, rule, provenance, status } = claim;
  const place = toOriginal(read, claim.proof);
  const ends = {
    subject: entityId(claim.subject.type, claim.subject.name),
    object: entityId(claim.object.type, claim.object.name),
  };
  const id = factId(ends.subject, predicate, ends.object, draft.ontology);
  const known = draft.facts.get(id);
  // A symmetric fact keeps the direction in which it was read first.
  const { subject, object } = known ?? ends;
  const proofId = evidenceId(id, draft.letter.id, place.start, place.end);
  // Of two rules that read the same words the first is told.
  const isRead = known?.evidence.some((each) => each.id === proofId) === true;
  const proof = () => proofAt(draft, place, { rule, provenance, status }, proofId);
  const evidence = isRead ? [] : [proof()];
  putWhole(draft, { id, subject, predicate, object, qualifiers, status, evidence });
}

function settled(fact: Fact): Fact {
  const evidence = withoutContained(fact.evidence);
  const status = evidence.reduce<Status>(
    (best, proof) => (RANK[proof.status] > RANK[best] ? proof.status : best),
    evidence[0]?.status ?? "done",
  );
  return { ...fact, status, evidence };
}

/** Two rules may read one fact in the same words: the proof that holds the other stays. */
function withoutContained(evidence: readonly Evidence[]): TextEvidence[] {
  let reached = -1;
  return evidence
    .filter(isTextEvidence)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      const outermost = end > reached;
      reached = Math.max(reached, end);
      return outermost;
    });
}
