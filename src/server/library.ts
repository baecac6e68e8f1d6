import { graphHash } from "../identity/graph-hash.ts";
import type { KnowledgeGraph } from "../model/graph.ts";
import { type Network, toNetwork } from "../model/network.ts";
import type { Ontology } from "../model/ontology.ts";
import { readStored } from "../store/read/read.ts";
import type { Store } from "../store/store.ts";

/** The graph of a store and the picture of it, as of one load. */
interface Holdings {
  readonly hash: string;
  readonly graph: KnowledgeGraph;
  readonly network: Network;
}

/** What a store holds, kept in memory while it stays the same. */
export interface Library {
  read(): Promise<Holdings>;
  /** Reads anew the next time; for those who have just loaded something. */
  forget(): void;
}

/** How long what was read counts as what a store holds that others write to. */
const KEEP_MILLISECONDS = 3000;

/** The library of a store whose graph is in the words of the ontology. */
export function openLibrary(store: Store, ontology: Ontology): Library {
  let kept: Promise<Holdings> | undefined;
  let readAt = 0;
  return {
    read: () => {
      const isOld = store.isShared && Date.now() - readAt > KEEP_MILLISECONDS;
      if (kept === undefined || isOld) {
        readAt = Date.now();
        const reading = readHoldings(store, ontology);
        kept = reading;
        // A store that is down now may be up for the next request.
        reading.catch(() => {
          if (kept === reading) kept = undefined;
        });
      }
      return kept;
    },
    forget: () => {
      kept = undefined;
    },
  };
}

async function readHoldings(store: Store, ontology: Ontology): Promise<Holdings> {
  const { graph, presentation } = await readStored(store);
  return {
    hash: graphHash(graph),
    graph,
    network: toNetwork(graph, ontology, presentation, presentation),
  };
}
