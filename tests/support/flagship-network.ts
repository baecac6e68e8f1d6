import { addBackground } from "../../src/assemble/background.ts";
import { readOntology } from "../../src/data/ontology.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { type Network, toNetwork } from "../../src/model/network.ts";
import { presentationOf } from "../../src/picture/presentation.ts";
import { readGazetteer } from "../../src/place/gazetteer.ts";
import { goldKnowledge } from "./gold-graph.ts";

const GAZETTEER = readGazetteer("data/gazetteer");
export const ONTOLOGY = readOntology("data/ontology.yaml");

/** The real letter as annotated, with the background knowledge about what it names. */
export function flagshipGraph(): KnowledgeGraph {
  const stated = goldKnowledge(
    "data/letters/dongguan-2021-109.txt",
    "tests/fixtures/key/dongguan-2021-109.json",
  );
  return addBackground(stated, GAZETTEER, ONTOLOGY);
}

export function networkOf(graph: KnowledgeGraph): Network {
  const presentation = presentationOf(graph, GAZETTEER.bureaus);
  return toNetwork(graph, ONTOLOGY, presentation, presentation);
}
