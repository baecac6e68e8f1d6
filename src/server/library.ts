import { graphHash } from "../identity/graph-hash.ts";
import type { KnowledgeGraph } from "../model/graph.ts";
import { type Network, toNetwork } from "../model/network.ts";
import type { Ontology } from "../model/ontology.ts";
import { keepPlaces } from "../store/load/places.ts";
import type { Presentation } from "../store/read/graph-rows.ts";
import { readStored } from "../store/read/read.ts";
import type { Store } from "../store/store.ts";

/** The graph of a store and the picture of it, as of one load. */
interface Holdings {
  readonly hash: string;
  readonly graph: KnowledgeGraph;
  /** With places as far as they are known. */
  readonly network: Network;
}

interface Reading extends Holdings {
  readonly presentation: Presentation;
}

/** What a store holds, kept in memory while it stays the same. */
export interface Library {
  read(): Promise<Holdings>;
  /** The network with a place for everything; waits for the layout where one is needed. */
  drawn(): Promise<Network>;
  /** Reads anew the next time; for those who have just loaded something. */
  forget(): void;
}

export interface LibraryOptions {
  /** Whether places that were worked out are written into the store, for those who come later. */
  readonly keepsPlaces?: boolean;
}

/** How long what was read counts as what a store holds that others write to. */
const KEEP_MILLISECONDS = 3000;

/** The library of a store whose graph is in the words of the ontology. */
export function openLibrary(
  store: Store,
  ontology: Ontology,
  { keepsPlaces = false }: LibraryOptions = {},
): Library {
  let kept: Promise<Reading> | undefined;
  let readAt = 0;
  /** The last picture, by the hash of its graph: what it shows does not depend on who reads the store anew. */
  let picture: { readonly hash: string; readonly network: Promise<Network> } | undefined;
  /** Where things stood in it. */
  let stood: Presentation = new Map();

  const read = (): Promise<Reading> => {
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
  };

  async function draw({ graph, presentation }: Reading): Promise<Network> {
    const { drawGraph } = await import("../picture/draw.ts");
    const known = stood.size > 0 ? new Map([...stood, ...placed(presentation)]) : presentation;
    const places = await drawGraph(graph, known);
    const looks = new Map(
      [...places].map(([id, place]) => [
        id,
        { ...(presentation.get(id) ?? { pinyin: "", initials: "" }), ...place },
      ]),
    );
    stood = looks;
    // Who may only read keeps the picture in memory.
    if (keepsPlaces) await keepPlaces(store, places, presentation).catch(() => {});
    return toNetwork(graph, ontology, looks, looks);
  }

  return {
    read,
    drawn: async () => {
      const holdings = await read();
      if (isDrawn(holdings)) return holdings.network;
      if (picture?.hash !== holdings.hash) {
        const network = draw(holdings);
        const drawing = { hash: holdings.hash, network };
        picture = drawing;
        network.catch(() => {
          if (picture === drawing) picture = undefined;
        });
      }
      return picture.network;
    },
    forget: () => {
      kept = undefined;
    },
  };
}

function isDrawn({ graph, presentation }: Reading): boolean {
  return graph.entities.every(({ id }) => presentation.get(id)?.x !== undefined);
}

function placed(presentation: Presentation): Presentation {
  return new Map([...presentation].filter(([, { x }]) => x !== undefined));
}

async function readHoldings(store: Store, ontology: Ontology): Promise<Reading> {
  const { graph, presentation } = await readStored(store);
  return {
    hash: graphHash(graph),
    graph,
    network: toNetwork(graph, ontology, presentation, presentation),
    presentation,
  };
}
