import type { LetterCoverage } from "./coverage.ts";
import type { KnowledgeGraph } from "./graph.ts";
import type { Network } from "./network.ts";
import type { Ontology } from "./ontology.ts";

/** The element of a page that holds its data, where no server does. */
export const PAGE_DATA = "lettergraph-data";

/** All that the viewer asks for, in the page itself. */
export interface PageData {
  readonly network: Network;
  readonly graph: KnowledgeGraph;
  readonly ontology: Ontology;
  readonly coverage: readonly LetterCoverage[];
}
