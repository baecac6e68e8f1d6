import type { Term } from "./ontology.ts";

/** What a proposal of a language model must pass, in this order. */
export const GATES = [
  "form",
  "vocabulary",
  "range",
  "quote",
  "names",
  "reality",
  "figure",
  "rejected",
] as const;
export type Gate = (typeof GATES)[number];

/** How two readings of a letter stand to each other, the most doubtful first. */
export const STANDINGS = ["contradict", "model", "rules", "agreed"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Who read it, as rules are named: llm:qwen3. */
export function modelRule(model: string): string {
  return `llm:${model}`;
}

/** What rules and model say of the same words; one of them may say nothing. */
export interface ReadingPair {
  readonly standing: Standing;
  readonly rules?: Term;
  readonly model?: Term;
  /** An end of what the model says stands outside the quote. */
  readonly far?: boolean;
  /** The review item to decide: the rules' own where both agree or only they say it, else the model's. */
  readonly item?: string;
  /** The rules' item that contradicts it. */
  readonly against?: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** What a model proposed and a gate dropped. */
export interface DroppedProposal {
  readonly gate: Gate;
  readonly words: Term;
  /** The words that the model gave as proof. */
  readonly quote?: string;
  /** Where they stand, or else the sentence that the model named; absent where there is no such sentence. */
  readonly place?: { readonly start: number; readonly end: number };
}

/** GET /api/reviews/{letter}/second: a language model's reading beside the rules', checked as of now. */
export interface SecondReadingView {
  readonly letter: string;
  readonly model: string;
  readonly promptVersion: number;
  /** The day on which it was asked. */
  readonly date: string;
  /** Whether the letter has changed since; then there is nothing to compare. */
  readonly stale: boolean;
  /** The most doubtful first. */
  readonly pairs: readonly ReadingPair[];
  readonly drops: readonly DroppedProposal[];
}
