import { failure } from "../model/errors.ts";
import { parseAddress, type StoreAddress } from "./address.ts";
import type { Engine, OpenOptions } from "./engine.ts";
import { EMBEDDED } from "./engine-embedded/embedded-engine.ts";
import { NEO4J } from "./engine-neo4j/neo4j-engine.ts";
import type { Store } from "./store.ts";

/** Every engine there is; another one is added here and nowhere else. */
const ENGINES: readonly Engine[] = [EMBEDDED, NEO4J];

/** Opens the store at a folder path, at `memory:`, or at an address of another engine. */
export async function openStore(address: string, options: OpenOptions = {}): Promise<Store> {
  const parsed = parseAddress(address);
  return engineFor(parsed).open(parsed, options);
}

function engineFor({ scheme, text }: StoreAddress): Engine {
  const engine = ENGINES.find(({ schemes }) => schemes.includes(scheme));
  if (engine !== undefined && text !== "") return engine;
  throw failure("usage", "store-address", {
    what: `${JSON.stringify(text)} is not the address of a store`,
    cure: `Give ${ENGINES.map(({ addresses }) => addresses).join(", ")}.`,
  });
}
