import type { KnowledgeGraph } from "../../model/graph.ts";
import type { Row } from "../../model/query.ts";
import { readAround } from "../read/around.ts";
import type { Presentation } from "../read/graph-rows.ts";
import { readRows, readStored, type Stored } from "../read/read.ts";
import type { Store } from "../store.ts";
import { aroundChanges, restrict, type ShareChanges } from "./around-change.ts";
import { readContents, readShares } from "./kept-shares.ts";
import type { Change, LoadOptions, Looks } from "./load.ts";
import { type Part, partsOf } from "./part.ts";
import { contentsOf, shareOf, shareRow } from "./share.ts";

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
  const parts = partsOf(graph, letters);
  const empties = parts.length === 0;
  if (isWhole && digests.size === 0) {
    // Nothing is there to compare with: shares are worked out when they are written.
    const put = new Map(parts.map((part) => [part.owner, () => rowOf(part)]));
    const isBare = (await readRows(store, "any-node")).length === 0;
    const shares = { put, gone: new Set<string>(), isBare };
    const after = { graph, presentation: looks(graph, EMPTY.presentation) };
    return { before: EMPTY, after, shares, empties, words };
  }
  const owners = new Set(parts.map(({ owner }) => owner));
  const changed = new Map(
    parts
      .filter((part) => shareOf(part).digest !== digests.get(part.owner))
      .map((part) => [part.owner, part]),
  );
  const gone = [...digests.keys()].filter((owner) => !owners.has(owner));
  const put = new Map([...changed].map(([owner, part]) => [owner, () => rowOf(part)]));
  const shares = { put, gone: new Set(gone) };
  if (!isWhole || recheck) {
    const before = await readStored(store);
    const after = { graph, presentation: looks(graph, before.presentation) };
    return { before, after, shares, empties, words, renews: !isWhole };
  }
  const touched = [...changed.keys(), ...gone];
  if (touched.length === 0) return { before: EMPTY, after: EMPTY, shares, empties, words };
  const around = aroundChanges(await changesOf(store, touched, changed));
  const before = await readAround(store, around);
  const after = restrict(graph, around);
  return {
    before,
    after: { graph: after, presentation: looks(after, before.presentation) },
    shares,
    empties,
    words,
  };
}

function rowOf(part: Part): Row {
  return shareRow(part.owner, contentsOf(part));
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
      const after = part === undefined ? undefined : contentsOf(part);
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
