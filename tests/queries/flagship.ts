import { addBackground } from "../../src/build/background.ts";
import { readGazetteer } from "../../src/data/gazetteer.ts";
import { readOntology } from "../../src/data/ontology.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { mergeLetters } from "../../src/model/merge.ts";
import { goldGraph } from "../support/gold-graph.ts";

/** The real letter as its answer key reads it, with the background knowledge about what it names. */
export function flagshipGraph(): KnowledgeGraph {
  const letter = goldGraph(
    "data/letters/dongguan-2021-109.txt",
    "tests/fixtures/key/dongguan-2021-109.json",
  );
  const ontology = readOntology("data/ontology.yaml");
  return addBackground(mergeLetters([letter]), readGazetteer("data/gazetteer"), ontology);
}
