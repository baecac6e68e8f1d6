import { existsSync } from "node:fs";
import { within } from "../data/layers.ts";
import { readOntology } from "../data/ontology.ts";
import { type Library, openLibrary } from "../server/library.ts";
import { parseAddress } from "../store/address.ts";
import { openStore } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import type { Settings } from "./settings.ts";

/** Opens the store of the settings for one piece of work, and closes it whatever happens. */
export async function withStore<Result>(
  settings: Settings,
  work: (store: Store) => Promise<Result>,
  options: { readonly create?: boolean } = {},
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
  const isNew = parseAddress(settings.store).scheme === "folder" && !existsSync(settings.store);
  return isNew ? { ...settings, store: "memory:" } : settings;
}

/** The store of the settings; a folder without a graph is refused unless it may be made. */
function openConfigured(
  { store, user, password, database }: Settings,
  { create = false }: { readonly create?: boolean } = {},
): Promise<Store> {
  return openStore(store, {
    username: user,
    password,
    database: database === "" ? undefined : database,
    create,
  });
}

/** What the store holds, in the words of the data folder's ontology. */
export function openLibraryOf(store: Store, { project }: Settings): Library {
  return openLibrary(store, readOntology(within(project.vocabulary, "ontology.yaml")));
}
