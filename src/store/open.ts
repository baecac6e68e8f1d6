import { fail } from "../model/errors.ts";
import { openEmbedded } from "./engine-embedded/embedded.ts";
import type { Credentials } from "./engine-neo4j/neo4j.ts";
import type { Store } from "./store.ts";

export interface OpenOptions extends Credentials {
  /** Whether a folder that holds no graph yet becomes a store; true when left out. */
  readonly create?: boolean;
}

const NEO4J = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//i;

/** Opens the store at a folder path, at `memory:`, or at a bolt:// or neo4j:// address. */
export async function openStore(address: string, options: OpenOptions = {}): Promise<Store> {
  if (address === "memory:") return openEmbedded(undefined);
  if (NEO4J.test(address)) {
    const server = withoutLogin(address);
    // The driver takes a tenth of a second to load; most people never need it.
    const { openNeo4j } = await import("./engine-neo4j/neo4j.ts");
    return openNeo4j(server, options);
  }
  if (address === "" || /^\w[\w+.-]+:(?!\\)/.test(address)) {
    throw fail("usage", "store-address", {
      what: `"${address}" is no store address`,
      cure: "Give a folder, memory:, bolt://host:7687, neo4j://host or neo4j+s://host.",
    });
  }
  return openEmbedded(address, options.create);
}

/** An address is shown and logged, so no password may be in it. */
function withoutLogin(address: string): string {
  if (!/\/\/[^/]*@/.test(address)) return address;
  throw fail("usage", "store-address", {
    what: "the store address holds a user name or password",
    cure: "Take it out and give NEO4J_USERNAME and NEO4J_PASSWORD.",
  });
}
