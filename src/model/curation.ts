import type { Fault } from "./errors.ts";
import type { ReadOnlyReason, ReviewOutcome } from "./review.ts";

/** What a person decided about entities of all letters, as it is shown and posted. */
export interface JudgementEntry {
  readonly verdict: "same" | "not the same" | "split" | "unsure";
  /** Ids; of `same` the first is kept; of `split` the first is the second in some letters. */
  readonly entities: readonly string[];
  readonly letters?: readonly string[];
  readonly who: string;
  readonly why: string;
}

/** GET /api/judgements: those in force, in the order of the file. */
export interface Judgements {
  /** In whose name new ones are unless they say otherwise. */
  readonly reviewer: string;
  /** Absent where some can be written. */
  readonly readOnly?: ReadOnlyReason;
  readonly judgements: readonly (JudgementEntry & { readonly id: string })[];
}

/** What became of a judgement: POST /api/judgements, DELETE /api/judgements/{id}. */
export interface JudgementOutcome extends Judgements {
  readonly graph: ReviewOutcome["graph"];
  /** Of the one that was written; what takes it back. */
  readonly written?: string;
}

/** What was understood of a letter that is not kept yet: POST /api/drafts?name=FILE. */
export interface LetterDraftReport {
  readonly name: string;
  readonly letter: string;
  readonly title: string;
  readonly docNumber?: string;
  readonly date?: string;
  readonly issuer?: string;
  /** Whether a letter of this number, or a file of this name, is there already. */
  readonly known: boolean;
  readonly entities: number;
  readonly facts: readonly {
    readonly subject: string;
    readonly predicate: string;
    readonly object: string;
    readonly status: string;
    readonly exact: string;
  }[];
}

/** What lies in a compressed folder or an e-mail: POST /api/parcels?name=FILE. */
export interface UnpackedParcel {
  readonly letters: readonly {
    /** Without the path to it. */
    readonly name: string;
    /** In base64. */
    readonly content: string;
  }[];
  /** What is in it and no letter, with the reason. */
  readonly strangers: readonly Fault[];
}

/** What became of a letter that was kept: POST /api/letters?name=FILE. */
export interface KeptLetter {
  readonly letter: string;
  /** letters/FILE */
  readonly file: string;
  readonly graph: ReviewOutcome["graph"];
}
