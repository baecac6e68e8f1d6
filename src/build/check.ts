import { type Lexicon, readLexicon } from "../extract/lexicon.ts";
import type { Fault } from "../model/errors.ts";
import { type Build, tryBuild } from "./build.ts";
import { phoneFaults } from "./check/phones.ts";
import { quoteFaults } from "./check/quotes.ts";
import { dangling, shapeFaults } from "./check/shape.ts";
import { sumFaults } from "./check/sums.ts";
import { createFindings } from "./findings.ts";

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
export function graphFaults(build: Build, { ontology }: Pick<Lexicon, "ontology">): Fault[] {
  return [
    ...shapeFaults(build, ontology),
    ...dangling(build),
    ...quoteFaults(build),
    ...sumFaults(build),
    ...phoneFaults(build),
  ];
}
