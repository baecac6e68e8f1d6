import type { LetterCoverage } from "../model/coverage.ts";
import type { KnowledgeGraph, LetterRecord } from "../model/graph.ts";
import type { Appearance, Network } from "../model/network.ts";
import type { Ontology } from "../model/ontology.ts";
import type { PageLayout } from "../model/page-layout.ts";

/** What leaves in one format or another. */
export interface Exported {
  readonly graph: KnowledgeGraph;
  /** How entities of the store look; undefined where none is at hand. */
  readonly presentation?: ReadonlyMap<string, Appearance>;
  // All else is worked out for the formats alone that need it.
  readonly ontology: () => Ontology;
  /** Where the words of a letter stand on its pages, if it has any. */
  readonly layoutOf?: (letter: LetterRecord) => PageLayout | undefined;
  /** How it is drawn. */
  readonly network: () => Promise<Network>;
  /** What was understood of each letter. */
  readonly coverage: () => Promise<readonly LetterCoverage[]>;
}
