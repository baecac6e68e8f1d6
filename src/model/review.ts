import type { EntityRef } from "./api.ts";
import type { Fault } from "./errors.ts";
import type { Scalar, Status, TextProvenance } from "./graph.ts";
import type { Term } from "./ontology.ts";

/** The lists of a review file, in its order. */
export const REVIEW_LISTS = ["entities", "mentions", "measures", "facts"] as const;
export type ReviewList = (typeof REVIEW_LISTS)[number];

export const VERDICTS = ["undecided", "accept", "reject", "correct", "add"] as const;
export type Verdict = (typeof VERDICTS)[number];

type EntryValue =
  | Scalar
  | null
  | readonly EntryValue[]
  | { readonly [key: string]: EntryValue | undefined };

/**
 * A decision as it is written in a review file: `{ decision, subject, predicate, object, quote, … }` in
 * the list facts, `{ decision, of, figure, quote, … }` in measures, `{ decision, entity, quote, … }` in
 * entities and mentions; docs/reviews.md says what each may hold.
 */
export interface ReviewEntry {
  readonly decision: Verdict;
  readonly [key: string]: EntryValue | undefined;
}

/** Something that was read in a letter, with what a person decided about it. */
export interface ReviewItem {
  /** The same for as long as it is about the same thing and quotes the same words. */
  readonly id: string;
  readonly list: ReviewList;
  /** As it stands, or would stand undecided, in the review file; change `decision` and send it back. */
  readonly entry: ReviewEntry;
  /** What it says: 东莞市 建设 松山湖材料实验室. */
  readonly words: Term;
  /** The fact behind a fact or a figure. */
  readonly fact?: {
    readonly subject: EntityRef;
    readonly predicate: string;
    readonly relation: Term;
    readonly object: EntityRef;
  };
  /** The proof, in code points of the letter's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Absent where no rule reads it. */
  readonly rule?: string;
  readonly provenance?: TextProvenance;
  readonly status?: Status;
  /** How surely the words were read off a picture, from 0 to 1. */
  readonly confidence?: number;
}

/** Why decisions cannot be written. */
export interface ReadOnlyReason extends Fault {
  /** The folder cannot be written to, the store holds another graph, or the letter came with the program. */
  readonly code: "read-only" | "store-differs" | "shipped";
}

interface ReviewSection {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  /** The easiest to doubt first; a decision does not move an item. */
  readonly items: readonly ReviewItem[];
}

/** GET /api/reviews/{letter}: the letter's id, encoded with encodeURIComponent. */
export interface LetterReview {
  readonly letter: string;
  /** reviews/dongguan-2021-109.yaml */
  readonly file: string;
  readonly reviewer: string;
  /** Of the file; also its ETag, which a decision sends back in If-Match. */
  readonly revision: string;
  /** Absent where decisions can be written. */
  readonly readOnly?: ReadOnlyReason;
  readonly open: number;
  readonly decided: number;
  /** The language model that read it too; GET /api/reviews/{letter}/second says what. */
  readonly second?: string;
  /** In the order of the letter; only sections with items. */
  readonly sections: readonly ReviewSection[];
  /** Decisions that a rule has caught up with, and those that change nothing. */
  readonly notes: readonly Fault[];
}

/** GET /api/reviews: every letter with its review. */
export type ReviewSummary = Omit<LetterReview, "sections" | "notes">;

/** One of the decisions of a request. */
export interface ReviewDecision {
  readonly list: ReviewList;
  /** A quote may be left out where the words were selected in the letter. */
  readonly entry: ReviewEntry;
  /** Words selected in the letter's text, in code points; they become the entry's quote. */
  readonly selection?: { readonly start: number; readonly end: number };
}

/**
 * POST /api/reviews/{letter}/decisions, with `Authorization: Bearer <token>` and `If-Match: "<revision>"`:
 * all decisions are written, or none. A decision about the same thing takes the place of the former one.
 * DELETE /api/reviews/{letter}/decisions/{item} takes one back.
 */
export interface ReviewRequest {
  readonly decisions: readonly ReviewDecision[];
}

/** What became of decisions: the review as it is now, and the graph that follows from it. */
export interface ReviewOutcome {
  readonly review: LetterReview;
  readonly graph: {
    readonly hash: string;
    readonly entities: number;
    readonly facts: number;
    /** Entities and facts together. */
    readonly added: number;
    readonly changed: number;
    readonly withdrawn: number;
  };
}

/** The name of the meta element in the page that holds the token for writing. */
export const TOKEN_META = "lettergraph-token";
