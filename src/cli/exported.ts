import { buildGraph } from "../assemble/build.ts";
import { type FileReading, readByRules } from "../assemble/letter-files.ts";
import { readLexicon } from "../claim/lexicon.ts";
import { type Layers, within } from "../data/layers.ts";
import { readOntology } from "../data/ontology.ts";
import type { Project } from "../data/project.ts";
import { graphCoverage } from "../explore/graph-coverage.ts";
import type { Exported } from "../export/exported.ts";
import { openShelf, type Shelf } from "../file/shelf.ts";
import type { LetterRecord } from "../model/graph.ts";
import { toNetwork } from "../model/network.ts";
import type { Library } from "../server/library.ts";
import { readStored } from "../store/read/read.ts";
import type { Settings } from "./settings.ts";
import { withStore } from "./with-store.ts";

/** What the store holds, in the words of the data folder. */
export async function storedExport(settings: Settings): Promise<Exported> {
  const { graph, presentation } = await withStore(settings, readStored);
  const { vocabulary } = settings.project;
  const ontology = () => readOntology(within(vocabulary, "ontology.yaml"));
  return {
    graph,
    presentation,
    ontology,
    layoutOf: layoutsOn(openShelf(settings.pages)),
    network: async () => {
      const { drawGraph } = await import("../picture/draw.ts");
      const places = await drawGraph(graph, presentation);
      return toNetwork(graph, ontology(), places, presentation);
    },
    coverage: () => graphCoverage(graph, readLexicon(vocabulary)),
  };
}

/** What a library holds, in the words of its project. */
export async function heldExport(library: Library, vocabulary: Layers): Promise<Exported> {
  const { graph } = await library.read();
  return {
    graph,
    ontology: () => readOntology(within(vocabulary, "ontology.yaml")),
    network: () => library.drawn(),
    coverage: () => graphCoverage(graph, readLexicon(vocabulary)),
  };
}

/** What the data folder gives, without a store. */
export async function builtExport(project: Project, reading: FileReading = {}): Promise<Exported> {
  const lexicon = readLexicon(project.vocabulary);
  const { graph } = await buildGraph(project, lexicon, {
    read: (file) => readByRules(file, lexicon, reading),
  });
  return {
    graph,
    ontology: () => lexicon.ontology,
    layoutOf: layoutsOn(reading.shelf),
    network: async () => {
      const { presentationOf } = await import("../picture/presentation.ts");
      const presentation = presentationOf(graph, lexicon.gazetteer.bureaus);
      return toNetwork(graph, lexicon.ontology, presentation, presentation);
    },
    coverage: () => graphCoverage(graph, lexicon),
  };
}

function layoutsOn(shelf: Shelf | undefined) {
  return ({ sha256 }: LetterRecord) => shelf?.text(sha256)?.layout;
}
