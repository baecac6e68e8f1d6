import type { Place } from "../../model/network.ts";
import type { Row } from "../../model/query.ts";
import type { Store } from "../store.ts";
import { readLoadStatements } from "./load-statements.ts";

/** Entities of one transaction: short, so that nobody who loads waits for a picture. */
const STEP = 2000;

/** Keeps a picture beside the graph: where entities stand, and in which community. */
export async function keepPlaces(
  store: Store,
  places: ReadonlyMap<string, Place>,
  known: ReadonlyMap<string, Place>,
): Promise<void> {
  const statements = readLoadStatements();
  const rows = [...places].flatMap(([id, { x, y, community }]): Row[] => {
    const old = known.get(id);
    if (old?.x === x && old?.y === y && old?.community === community) return [];
    return [{ id, x: x ?? null, y: y ?? null, community: community ?? null }];
  });
  for (let from = 0; from < rows.length; from += STEP) {
    await store.write(statements.put("places", rows.slice(from, from + STEP)));
  }
}
