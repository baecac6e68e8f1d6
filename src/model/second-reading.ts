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
