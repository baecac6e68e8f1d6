import type { StoreAddress } from "./address.ts";
import type { Store } from "./store.ts";

/** What opening a store may need besides its address; each engine takes what it knows. */
export interface OpenOptions {
  /** Whether a folder that holds no graph yet becomes a store; true when left out. */
  readonly create?: boolean;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** How long, in milliseconds, to wait for a folder that another program has open; not at all when left out. */
  readonly patience?: number | undefined;
  /** Hears once that there is something to wait for, and what. */
  readonly onWait?: ((reason: string) => void) | undefined;
  /** The user's home database when left out. */
  readonly database?: string | undefined;
}

/** A way to keep a graph: which addresses are its own, and how one is opened. */
export interface Engine {
  /** What stands before the colon of its addresses; see StoreAddress. */
  readonly schemes: readonly string[];
  /** Its addresses in words: bolt://host:7687, neo4j://host. */
  readonly addresses: string;
  open(address: StoreAddress, options: OpenOptions): Promise<Store>;
}
