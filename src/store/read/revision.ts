import { sha256 } from "../../identity/digest.ts";
import { readShares } from "../load/kept-shares.ts";
import type { Store } from "../store.ts";

/**
 * Tells what a store holds from what it held at another time without reading it: the digest of the digests
 * that loads keep of every letter. Undefined where these do not tell all that is there. Where things are
 * drawn is no part of it.
 */
export async function readRevision(store: Store): Promise<string | undefined> {
  const { digests, isWhole, words } = await readShares(store, undefined);
  return isWhole ? sha256(JSON.stringify([words ?? null, [...digests].sort()])) : undefined;
}
