import { join } from "node:path";
import { type GoldLetter, readGold } from "../../src/evaluate/gold.ts";
import type { LetterGraph } from "../../src/model/graph.ts";
import { goldGraph } from "../support/gold-graph.ts";

export const LETTERS = "tests/fixtures/letters";

/** The annotation of a development letter, and the graph that a flawless reading of it would give. */
export function annotated(stem: string): { gold: GoldLetter; graph: LetterGraph } {
  const gold = join(LETTERS, `${stem}.json`);
  return { gold: readGold(gold), graph: goldGraph(join(LETTERS, `${stem}.txt`), gold) };
}
