import { within } from "../data/layers.ts";
import { readOntology } from "../data/ontology.ts";
import { type KeptPictures, keptPictures, NO_PICTURES } from "../server/kept-pictures.ts";
import { type Library, type LibraryOptions, openLibrary } from "../server/library.ts";
import { parseAddress } from "../store/address.ts";
import type { OpenOptions } from "../store/engine.ts";
import { holdsGraph } from "../store/engine-embedded/graph-file.ts";
import { openStore } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { type Io, say } from "./io.ts";
import type { Settings } from "./settings.ts";

type OpenWishes = Pick<OpenOptions, "create" | "patience" | "onWait">;

/** How a load waits for another one: they take turns. */
export function inTurn(io: Io): OpenWishes {
  return {
    create: true,
    patience: PATIENCE,
    onWait: (why) => say(io, `${why}: waiting for it`),
  };
}

/** Longer than a load of some thousand letters takes. */
const PATIENCE = 10 * 60_000;

/** Opens the store of the settings for one piece of work, and closes it whatever happens. */
export async function withStore<Result>(
  settings: Settings,
  work: (store: Store) => Promise<Result>,
  options: OpenWishes = {},
): Promise<Result> {
  const store = await openConfigured(settings, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The same settings, but for a store that would have to be made: an empty one stands for it. */
export function withoutMaking(settings: Settings): Settings {
  const isNew = parseAddress(settings.store).scheme === "folder" && !holdsGraph(settings.store);
  return isNew ? { ...settings, store: "memory:" } : settings;
}

/** The store of the settings; a folder without a graph is refused unless it may be made. */
function openConfigured(
  { store, user, password, database }: Settings,
  { create = false, ...wait }: OpenWishes = {},
): Promise<Store> {
  return openStore(store, {
    username: user,
    password,
    database: database === "" ? undefined : database,
    create,
    ...wait,
  });
}

/** What the store holds, in the words of the data folder's ontology. */
export function openLibraryOf(
  store: Store,
  settings: Settings,
  options: Pick<LibraryOptions, "keepsPlaces"> = {},
): Library {
  const ontology = readOntology(within(settings.project.vocabulary, "ontology.yaml"));
  return openLibrary(store, ontology, { ...options, pictures: picturesOf(settings) });
}

export function picturesOf(settings: Settings): KeptPictures {
  const folder = besideStore(settings);
  return folder === undefined ? NO_PICTURES : keptPictures(folder);
}

/** Where what follows from a store is kept: with the graph where that is in a folder, else with the drafts. */
export function besideStore({ store, cache }: Settings): string | undefined {
  const { scheme } = parseAddress(store);
  if (cache === undefined || scheme === "memory") return undefined;
  return scheme === "folder" ? store : cache;
}
