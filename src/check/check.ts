import { tryBuild } from "../assemble/build.ts";
import { createFindings } from "../assemble/findings.ts";
import { type Lexicon, readLexicon } from "../claim/lexicon.ts";
import type { Fault } from "../model/errors.ts";
import type { FiledGraph } from "./filed-graph.ts";
import { phoneFaults } from "./phones.ts";
import { quoteFaults } from "./quotes.ts";
import { dangling, shapeFaults } from "./shape.ts";
import { sumFaults } from "./sums.ts";

/**
 * Everything that is wrong with a data folder, in one list: vocabulary, gazetteer, letters, reviews,
 * judgements, and the graph that comes of them.
 */
export async function checkData(dataFolder: string): Promise<readonly Fault[]> {
  const findings = createFindings();
  const lexicon = await findings.collect((): Lexicon => readLexicon(dataFolder));
  if (lexicon === undefined) return findings.faults;
  const build = await tryBuild(dataFolder, lexicon, findings);
  return [...findings.faults, ...graphFaults(build, lexicon)];
}

/** What is wrong with a graph as it was built, each fault with the letter's file and line. */
export function graphFaults(build: FiledGraph, { ontology }: Pick<Lexicon, "ontology">): Fault[] {
  return [
    ...shapeFaults(build, ontology),
    ...dangling(build),
    ...quoteFaults(build),
    ...sumFaults(build),
    ...phoneFaults(build),
  ];
}
