/** A sentence of a letter with the facts that it proves; one without facts was not understood, or says nothing. */
export interface ReadSentence {
  /** Code points of the letter's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Ids of facts. */
  readonly facts: readonly string[];
}

export interface ReadSection {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly sentences: readonly ReadSentence[];
}

/** Something that a letter names, and where. */
export interface NamedEntity {
  readonly id: string;
  readonly mentions: readonly { readonly start: number; readonly end: number }[];
}

/** GET /api/coverage/{letter}: what was understood of a letter, sentence by sentence and rule by rule. */
export interface LetterCoverage {
  readonly letter: string;
  /** In the order of the letter; only sections with sentences. */
  readonly sections: readonly ReadSection[];
  readonly entities: readonly NamedEntity[];
  /** How often each rule read something here and in other letters, in order of use. */
  readonly rules: readonly {
    readonly rule: string;
    readonly here: number;
    readonly elsewhere: number;
  }[];
}
