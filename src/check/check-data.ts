import { existsSync } from "node:fs";
import { tryBuild } from "../assemble/build.ts";
import { createFindings } from "../assemble/findings.ts";
import { type Lexicon, readLexicon } from "../claim/lexicon.ts";
import type { Project } from "../data/project.ts";
import { type Fault, LettergraphError } from "../model/errors.ts";
import { reviewFileOf } from "../review/file.ts";
import { type Review, readReview } from "../review/schema.ts";
import type { FiledGraph } from "./filed-graph.ts";
import { keyFaults } from "./keys.ts";
import { phoneFaults } from "./phones.ts";
import { qualifierFaults } from "./qualifiers.ts";
import { quoteFaults } from "./quotes.ts";
import { dangling, shapeFaults } from "./shape.ts";
import { sumFaults } from "./sums.ts";

/**
 * Everything that is wrong with a project, in one list: vocabulary, gazetteer, letters, reviews,
 * judgements, and the graph that comes of them.
 */
export async function checkData(project: Project): Promise<readonly Fault[]> {
  const findings = createFindings();
  const lexicon = await findings.collect((): Lexicon => readLexicon(project.vocabulary));
  if (lexicon === undefined) return findings.faults;
  const build = await tryBuild(project, lexicon, findings);
  const reviews = reviewsOf(build, project).flatMap((review) =>
    qualifierFaults(review, lexicon.ontology),
  );
  return [
    ...findings.faults,
    ...findings.refused.flatMap(({ faults }) => faults),
    ...reviews,
    ...graphFaults(build, lexicon),
    ...keyFaults(build, lexicon),
  ];
}

/** The reviews of the letters; what is wrong with the form of one the build has told. */
function reviewsOf({ letters }: FiledGraph, project: Project): Review[] {
  return letters.flatMap(({ file }) => {
    const review = reviewFileOf(project, file);
    if (!existsSync(review)) return [];
    try {
      return [readReview(review)];
    } catch (error) {
      if (error instanceof LettergraphError) return [];
      throw error;
    }
  });
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
