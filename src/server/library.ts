import type { FactPart } from "../model/api.ts";
import type { Network } from "../model/network.ts";
import type { Ontology } from "../model/ontology.ts";
import { readRevision } from "../store/read/revision.ts";
import type { Store } from "../store/store.ts";
import { type Edition, type Holdings, type LastPicture, openEdition } from "./edition.ts";
import { type KeptPictures, NO_PICTURES } from "./kept-pictures.ts";
import type { WrittenNetwork } from "./written-network.ts";

/** What a store holds, kept in memory while it stays the same. */
export interface Library {
  /** The whole graph; for those who need all of it. */
  read(): Promise<Holdings>;
  /** A thing with that part of what is said of it, as it is sent; undefined where there is none. */
  entity(id: string, part: FactPart): Promise<string | undefined>;
  /** What there is and what ties it, for those who do not look at places. */
  network(): Promise<Network>;
  /** The network with a place for everything; waits for the layout where one is needed. */
  drawn(): Promise<Network>;
  /** That network as it is sent. */
  written(): Promise<WrittenNetwork>;
  /** Reads the whole graph and stays with it until it is told to forget, whatever becomes of the store. */
  hold(): Promise<void>;
  /** Looks anew the next time; for those who have just loaded something. */
  forget(): void;
}

export interface LibraryOptions {
  /** Whether places that were worked out are written into the store, for those who come later. */
  readonly keepsPlaces?: boolean;
  /** Where pictures are kept. */
  readonly pictures?: KeptPictures;
}

/** How long what was seen counts as what a store holds that others write to. */
const KEEP_MILLISECONDS = 3000;

/** The library of a store whose graph is in the words of the ontology. */
export function openLibrary(
  store: Store,
  ontology: Ontology,
  { keepsPlaces = false, pictures = NO_PICTURES }: LibraryOptions = {},
): Library {
  let current: Promise<Edition> | undefined;
  let latest: Edition | undefined;
  let lookedAt = 0;
  const last: LastPicture = {};

  let held: Promise<Edition> | undefined;

  const edition = (): Promise<Edition> => {
    if (held !== undefined) return held;
    const isOld = store.isShared && Date.now() - lookedAt > KEEP_MILLISECONDS;
    if (current === undefined || isOld) {
      lookedAt = Date.now();
      const looking = look();
      current = looking;
      // A store that is down now may be up for the next request.
      looking.catch(() => {
        if (current === looking) current = undefined;
      });
    }
    return current;
  };

  /** The last edition while the store holds the same, or the next one. */
  async function look(): Promise<Edition> {
    const revision = await readRevision(store);
    if (latest === undefined || revision === undefined || latest.revision !== revision) {
      const expire = () => {
        current = undefined;
        latest = undefined;
      };
      latest = openEdition({ store, ontology, revision, pictures, keepsPlaces, last, expire });
    }
    return latest;
  }

  return {
    read: async () => (await edition()).read(),
    entity: async (id, part) => (await edition()).entity(id, part),
    network: async () => (await edition()).network(),
    drawn: async () => (await edition()).drawn(),
    written: async () => (await edition()).written(),
    hold: async () => {
      const looking = edition();
      await (await looking).read();
      held = looking;
    },
    forget: () => {
      held = undefined;
      current = undefined;
    },
  };
}
