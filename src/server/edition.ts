import { sha256 } from "../identity/digest.ts";
import { graphHash } from "../identity/graph-hash.ts";
import { programDigest } from "../identity/program-digest.ts";
import type { FactPart } from "../model/api.ts";
import type { KnowledgeGraph } from "../model/graph.ts";
import { type Network, type Place, toNetwork } from "../model/network.ts";
import type { Ontology } from "../model/ontology.ts";
import { AT_ONCE } from "../picture/at-once.ts";
import { keepPlaces } from "../store/load/places.ts";
import type { Presentation } from "../store/read/graph-rows.ts";
import { readEntity } from "../store/read/one.ts";
import { readStored } from "../store/read/read.ts";
import { readRevision } from "../store/read/revision.ts";
import type { Store } from "../store/store.ts";
import { keptAnswers } from "./kept-answers.ts";
import type { KeptPictures } from "./kept-pictures.ts";
import { once } from "./once.ts";
import { networkIn, type WrittenNetwork, writeNetwork, writtenAs } from "./written-network.ts";

/** The whole graph of a store, and what follows from it when that is asked for. */
export interface Holdings {
  readonly graph: KnowledgeGraph;
  readonly hash: string;
  /** With places as far as they are known. */
  readonly network: Network;
}

/** What a store holds while it stays the same; each part is read or made when it is first asked for. */
export interface Edition {
  /** See readRevision. */
  readonly revision: string | undefined;
  /** Takes seconds where there are thousands of letters. */
  read(): Promise<Holdings>;
  /** A thing with that part of what is said of it, as it is sent; undefined where there is none. */
  entity(id: string, part: FactPart): Promise<string | undefined>;
  /** With places, or without where that is less work. */
  network(): Promise<Network>;
  /** With a place for everything; waits for the layout where one is needed. */
  drawn(): Promise<Network>;
  written(): Promise<WrittenNetwork>;
}

/** The last picture of a store, of whatever edition: what stands in it stays there in the next one. */
export interface LastPicture {
  network?: () => Promise<Network>;
}

export interface EditionOptions {
  readonly store: Store;
  readonly ontology: Ontology;
  readonly revision: string | undefined;
  readonly pictures: KeptPictures;
  readonly keepsPlaces: boolean;
  readonly last: LastPicture;
  /** Is told when the store is seen to hold something else by now. */
  readonly expire: () => void;
}

interface Reading extends Holdings {
  readonly presentation: Presentation;
  /** Whether the store held the same before and after. */
  readonly isSteady: boolean;
}

export function openEdition(options: EditionOptions): Edition {
  const { store, ontology, revision, pictures, keepsPlaces, last, expire } = options;
  const key = revision && sha256(JSON.stringify([revision, programDigest(), ontology]));
  const packed = key && pictures.find(key);
  const kept = packed ? writtenAs(packed) : undefined;
  let isDrawn = kept !== undefined;
  if (kept !== undefined) last.network = () => networkIn(kept);

  const read = once(async (): Promise<Reading> => {
    const { graph, presentation } = await readStored(store);
    const isSteady = revision !== undefined && revision === (await readRevision(store));
    if (revision !== undefined && !isSteady) expire();
    let hash: string | undefined;
    let network: Network | undefined;
    return {
      graph,
      presentation,
      isSteady,
      get hash() {
        hash ??= graphHash(graph);
        return hash;
      },
      get network() {
        network ??= toNetwork(graph, ontology, presentation, presentation);
        return network;
      },
    };
  });

  const drawn = once(async (): Promise<Network> => {
    if (kept !== undefined) return networkIn(kept);
    const holdings = await read();
    const { graph, presentation } = holdings;
    const stands = ({ id }: { readonly id: string }) => presentation.get(id)?.x !== undefined;
    const network = graph.entities.every(stands) ? holdings.network : await draw(holdings);
    isDrawn = true;
    last.network = async () => network;
    return network;
  });

  async function draw({ graph, presentation }: Reading): Promise<Network> {
    const { drawGraph } = await import("../picture/draw.ts");
    const stood = (await standing(graph))?.nodes ?? [];
    const known = new Map<string, Place>([
      ...stood.map((node) => [node.id, placeOf(node)] as const),
      ...[...presentation].filter(([, { x }]) => x !== undefined),
    ]);
    const places = await drawGraph(graph, known);
    const looks = new Map(
      [...places].map(([id, place]) => [
        id,
        // First the place, as when it comes from the store: the same picture has the same tag.
        { ...place, ...(presentation.get(id) ?? { pinyin: "", initials: "" }), ...place },
      ]),
    );
    // Who may only read keeps the picture in memory.
    if (keepsPlaces) await keepPlaces(store, places, presentation).catch(() => {});
    return toNetwork(graph, ontology, looks, looks);
  }

  /** The picture before this one; also another program's, where a new layout would take long. */
  async function standing({ entities }: KnowledgeGraph): Promise<Network | undefined> {
    if (last.network !== undefined) return last.network();
    const older = entities.length > AT_ONCE ? pictures.older() : undefined;
    return older && networkIn(writtenAs(older)).catch(() => undefined);
  }

  const written = once(async (): Promise<WrittenNetwork> => {
    if (kept !== undefined) return kept;
    const made = await writeNetwork(await drawn());
    if (key && (await read()).isSteady) pictures.keep(key, made.packed);
    return made;
  });

  const answers = keptAnswers();
  return {
    revision,
    read,
    entity: (id, part) =>
      answers(JSON.stringify([id, part]), async () => {
        const detail = await readEntity(store, id, part);
        return detail && JSON.stringify(detail);
      }),
    network: async () => (isDrawn ? drawn() : (await read()).network),
    drawn,
    written,
  };
}

function placeOf({ x, y, community }: Place): Place {
  return {
    ...(x !== undefined && y !== undefined && { x, y }),
    ...(community !== undefined && { community }),
  };
}
