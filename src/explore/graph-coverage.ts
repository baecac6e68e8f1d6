import type { Lexicon } from "../claim/lexicon.ts";
import { readLetter } from "../letter/read-letter.ts";
import type { LetterCoverage } from "../model/coverage.ts";
import type { KnowledgeGraph } from "../model/graph.ts";
import { letterCoverage } from "./letter-coverage.ts";

/** What was understood of every letter of a graph; their texts are cut into sentences anew. */
export async function graphCoverage(
  graph: KnowledgeGraph,
  lexicon: Lexicon,
): Promise<LetterCoverage[]> {
  return Promise.all(
    graph.letters.map(async (record) => {
      const read = await readLetter(Buffer.from(record.text), { ...lexicon, file: record.id });
      return letterCoverage({ ...read, record }, graph, lexicon);
    }),
  );
}
