import { resolve } from "node:path";
import { failure } from "../model/errors.ts";

/** Where a store is, as engines tell whether it is theirs. */
export interface StoreAddress {
  /** What stands before the colon: memory, bolt, neo4j+s …; `folder` for a path. */
  readonly scheme: string;
  /** As a person would type it, without a password. */
  readonly text: string;
}

/** `C:\graphs` is a path. */
const SCHEME = /^(\w[\w+.-]+):(?!\\)/;

/** Takes an address apart; one that holds a login is refused, for it is shown and logged. */
export function parseAddress(text: string): StoreAddress {
  const [, scheme = "folder"] = SCHEME.exec(text) ?? [];
  if (/\/\/[^/]*@/.test(text)) {
    throw failure("usage", "store-address", {
      what: "the store address holds a user name or password",
      cure: "Take it out and give NEO4J_USERNAME and NEO4J_PASSWORD.",
    });
  }
  return { scheme: scheme.toLowerCase(), text };
}

/** The address as seen from any folder: a path in full, everything else as it is. */
export function absoluteAddress(folder: string, text: string): string {
  return SCHEME.test(text) ? text : resolve(folder, text);
}
