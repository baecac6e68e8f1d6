import {
  type Fact,
  isTextEvidence,
  type LetterGraph,
  type LetterRecord,
  type TextEvidence,
} from "../model/graph.ts";

/** One letter's graph as people and programs exchange it: the proof is there, the text is not. */
export interface LetterJson {
  readonly letter: Omit<LetterRecord, "text">;
  readonly entities: readonly EntityJson[];
  readonly facts: readonly FactJson[];
}

interface EntityJson {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly properties: object;
  readonly mentions: readonly { readonly start: number; readonly end: number }[];
}

export interface FactJson extends Omit<Fact, "evidence"> {
  readonly evidence: readonly EvidenceJson[];
}

type EvidenceJson = Pick<
  TextEvidence,
  | "start"
  | "end"
  | "exact"
  | "rule"
  | "provenance"
  | "reviewedBy"
  | "agreedBy"
  | "readBy"
  | "confidence"
>;

/** What `extract --json` and `build --json --letter` print. */
export function letterJson({ letter, entities, facts }: LetterGraph): LetterJson {
  const { text: _, ...record } = letter;
  return {
    letter: record,
    entities: entities.map(({ id, type, name, aliases, properties, mentions }) => ({
      id,
      type,
      name,
      aliases,
      properties,
      mentions: mentions.map(({ start, end }) => ({ start, end })),
    })),
    facts: facts.map(({ id, subject, predicate, object, status, qualifiers, evidence }) => ({
      id,
      subject,
      predicate,
      object,
      status,
      qualifiers,
      evidence: evidence.filter(isTextEvidence).map(evidenceJson),
    })),
  };
}

function evidenceJson(evidence: TextEvidence): EvidenceJson {
  const { start, end, exact, rule, provenance, reviewedBy, agreedBy, readBy, confidence } =
    evidence;
  return {
    start,
    end,
    exact,
    rule,
    provenance,
    ...(reviewedBy !== undefined && { reviewedBy }),
    ...(agreedBy !== undefined && { agreedBy }),
    ...(readBy !== undefined && { readBy, confidence }),
  };
}
