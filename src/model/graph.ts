import type { MeasureProperties } from "./measure.ts";

export type Scalar = string | number | boolean;

/** A part of a letter: its head, a numbered chapter, an item (一是…), or its closing lines. */
export interface Section {
  /** `<letter id>#2.1`; `#head` and `#tail` for what stands before and after the body. */
  readonly id: string;
  /** As printed: 一、, （二）, 一是. Empty for head, tail and unnumbered bodies. */
  readonly number: string;
  /** The heading sentence with its number. */
  readonly heading: string;
  /** 0 for head, tail and an unnumbered body, 1 for chapters, 2 for items within them. */
  readonly level: number;
  readonly parent?: string;
  /** Code points of the original text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What is known of a letter as a document. Its facts are in the graph like all others. */
export interface LetterRecord {
  /** Also the id of the letter's entity: `Letter:东工信函〔2021〕109号`. */
  readonly id: string;
  readonly docNumber?: string;
  readonly title: string;
  /** ISO date. */
  readonly date?: string;
  readonly issuer?: string;
  readonly addressee: readonly string[];
  readonly repliesTo?: string;
  /** Of the bytes that were read. */
  readonly sha256: string;
  /** The decoded text, verbatim: every offset in the graph counts its code points. */
  readonly text: string;
  readonly sections: readonly Section[];
}

/** Where an entity is named, in code points of the letter's text. */
export interface Mention {
  readonly letter: string;
  readonly section: string;
  readonly start: number;
  readonly end: number;
}

export interface Entity {
  /** `Type:canonical name`. */
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Scalars, or the nested Period and growth of a Measure. */
  readonly properties: Readonly<Record<string, Scalar>> | MeasureProperties;
  readonly mentions: readonly Mention[];
}

export const STATUSES = ["done", "ongoing", "planned", "applied"] as const;
export type Status = (typeof STATUSES)[number];
/** How a fact can stand in a text, the most direct first. */
export const TEXT_PROVENANCES = [
  "explicit",
  "coordinated",
  "inherited-subject",
  "derived-from-name",
] as const;
export type TextProvenance = (typeof TEXT_PROVENANCES)[number];

/** The proof of a fact in a letter, after the W3C Web Annotation selectors. */
export interface TextEvidence {
  readonly id: string;
  readonly letter: string;
  readonly section: string;
  /** Code points of the letter's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** text[start..end] with the hard line wraps taken out. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The rule that read it, or `review` where a person added it. */
  readonly rule: string;
  readonly provenance: TextProvenance;
  readonly status: Status;
  /** The review file whose decision stands behind it, such as reviews/dongguan-2021-109.yaml. */
  readonly reviewedBy?: string;
  /** The second reader that says the same, where that was let count: llm:qwen3. */
  readonly agreedBy?: string;
  /** Present where the words were read off a picture. */
  readonly readBy?: "ocr";
  /** How surely, from 0 to 1: as the least sure of them. */
  readonly confidence?: number;
}

/** The proof of a fact that no letter states: a citation. */
export interface BackgroundEvidence {
  readonly id: string;
  readonly source: string;
  readonly provenance: "background";
  readonly status: Status;
}

export type Evidence = TextEvidence | BackgroundEvidence;

export interface Fact {
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  /** That of the newest evidence. */
  readonly status: Status;
  /** role, batch, rank, period …: short strings or numbers. */
  readonly qualifiers: Readonly<Record<string, Scalar>>;
  readonly evidence: readonly Evidence[];
}

/** A publication that background knowledge cites. */
export interface Source {
  /** `Source:<key>`. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
}

/** One letter with what was read from it: what `extract --json` prints. */
export interface LetterGraph {
  readonly letter: LetterRecord;
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
}

/** Many letters and the background knowledge, merged: what stores load and exporters walk. */
export interface KnowledgeGraph {
  readonly letters: readonly LetterRecord[];
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
}

export function isTextEvidence(evidence: Evidence): evidence is TextEvidence {
  return evidence.provenance !== "background";
}

/** Whether no letter states the fact: it is background knowledge alone. */
export function isBackground(fact: Fact): boolean {
  return fact.evidence.every((evidence) => evidence.provenance === "background");
}

/** Ids of the letters that state the fact, sorted. */
export function lettersOf(fact: Fact): string[] {
  return [
    ...new Set(fact.evidence.filter(isTextEvidence).map((evidence) => evidence.letter)),
  ].sort();
}
