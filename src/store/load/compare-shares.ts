import type { KnowledgeGraph } from "../../model/graph.ts";
import { readAround } from "../read/around.ts";
import type { Presentation } from "../read/graph-rows.ts";
import { readStored, type Stored } from "../read/read.ts";
import type { Store } from "../store.ts";
import { aroundChanges, restrict, type ShareChanges } from "./around-change.ts";
import { readContents, readShares } from "./kept-shares.ts";
import type { Change, LoadOptions, Looks } from "./load.ts";
import { type Part, partsOf } from "./part.ts";
import { shareOf, shareRow } from "./share.ts";

const EMPTY: Stored = {
  graph: { letters: [], entities: [], facts: [], sources: [] },
  presentation: new Map(),
};

/**
 * What turns a store into this graph. Only the shares that differ by their digests are looked at, with
 * what they have to do with; where digests cannot be believed the store is read whole.
 */
export async function compareShares(
  store: Store,
  graph: KnowledgeGraph,
  { letters, looks = keepLooks, words: given, recheck = false }: LoadOptions,
): Promise<Change> {
  const { digests, isWhole, words } = await readShares(store, given);
  const parts = new Map(partsOf(graph, letters).map((part) => [part.owner, part]));
  const changed = [...parts.values()].filter(
    (part) => shareOf(part).digest !== digests.get(part.owner),
  );
  const gone = [...digests.keys()].filter((owner) => !parts.has(owner));
  const shares = {
    put: new Map(changed.map((part) => [part.owner, () => shareRow(shareOf(part))])),
    gone: new Set(gone),
  };
  const empties = parts.size === 0;
  if (!isWhole || recheck) {
    const before = await readStored(store);
    return {
      before,
      after: { graph, presentation: looks(graph, before.presentation) },
      shares,
      empties,
      words,
    };
  }
  const owners = [...changed.map(({ owner }) => owner), ...gone];
  if (owners.length === 0) return { before: EMPTY, after: EMPTY, shares, empties, words };
  const around = aroundChanges(await changesOf(store, owners, parts));
  const before = digests.size === 0 ? EMPTY : await readAround(store, around);
  const after = restrict(graph, around);
  return {
    before,
    after: { graph: after, presentation: looks(after, before.presentation) },
    shares,
    empties,
    words,
  };
}

async function changesOf(
  store: Store,
  owners: readonly string[],
  parts: ReadonlyMap<string, Part>,
): Promise<ShareChanges> {
  const kept = await readContents(store, owners);
  return new Map(
    owners.map((owner) => {
      const part = parts.get(owner);
      const after = part === undefined ? undefined : shareOf(part).contents;
      return [owner, { before: kept.get(owner), after }];
    }),
  );
}

/** What stands somewhere stays there. */
export const keepLooks: Looks = (graph: KnowledgeGraph, known: Presentation): Presentation =>
  new Map(
    graph.entities.flatMap(({ id }) => {
      const look = known.get(id);
      return look === undefined ? [] : [[id, look] as const];
    }),
  );
