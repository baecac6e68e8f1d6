import { failure } from "../../model/errors.ts";
import type { LetterGraph } from "../../model/graph.ts";
import { mergeLetters } from "../../model/merge.ts";
import { withoutLetter } from "../../model/without-letter.ts";
import { readAround, readSome } from "../read/around.ts";
import { readRows, readStored } from "../read/read.ts";
import type { Store } from "../store.ts";
import { aroundChanges } from "./around-change.ts";
import { changeBackground, NO_CONTENTS } from "./change-background.ts";
import { checkGraph } from "./check-graph.ts";
import { compareShares, keepLooks } from "./compare-shares.ts";
import { readContents, readShares } from "./kept-shares.ts";
import { type Change, type Loading, type LoadOptions, type LoadReport, prepare } from "./load.ts";
import { BACKGROUND } from "./load-index.ts";
import { mergeShares } from "./merge-shares.ts";
import type { Part } from "./part.ts";
import { type Contents, changesBetween, shareOf, shareRow } from "./share.ts";

/** Letters that take the place of what a store holds of them, and letters that go. */
export interface LetterChange {
  readonly put: readonly LetterGraph[];
  readonly gone: readonly string[];
  /** What the background adds to the letters that are put. */
  readonly background?: Part | undefined;
}

/**
 * What putting some letters would change, whatever other letters the store holds: they keep what they
 * tell, and only what these letters have to do with is read.
 */
export async function prepareLetters(
  store: Store,
  change: LetterChange,
  options: LoadOptions = {},
): Promise<Loading> {
  checkGraph(mergeLetters(change.put));
  const { digests, isWhole, words } = await readShares(store, options.words);
  if (!isWhole) {
    throw failure("input", "store-not-whole", {
      file: store.address,
      what: "the last load was ended half-way, or an older version or another vocabulary made the store",
      cure: "Load the whole project once.",
    });
  }
  return prepare(store, await changeOf(store, change, digests, { ...options, words }), options, {});
}

/** A letter that is to be taken away, and what goes with it. */
export interface Retracting extends Loading {
  /** Of its bytes. */
  readonly sha256: string;
}

/** What taking a letter away would change; `letter` is its id or its document number. */
export async function prepareRetract(
  store: Store,
  letter: string,
  options: LoadOptions = {},
): Promise<Retracting> {
  const known = (await readRows(store, "letters")).find(
    ({ id, docNumber }) => id === letter || id === `Letter:${letter}` || docNumber === letter,
  );
  if (known === undefined) throw await unknownLetter(store, letter);
  const id = String(known.id);
  const sha256 = String(known.sha256);
  const { digests, isWhole, words } = await readShares(store, undefined);
  const change = isWhole
    ? await changeOf(store, { put: [], gone: [id] }, digests, { ...options, words })
    : await compareShares(store, withoutLetter((await readStored(store)).graph, id), {});
  return { ...(await prepare(store, change, options, {})), sha256 };
}

/** Takes a letter away with all that it alone says, and the background that only it called for. */
export function retract(store: Store, letter: string): Promise<LoadReport> {
  return store.alone(async () => {
    const loading = await prepareRetract(store, letter);
    await loading.commit();
    return loading.report;
  });
}

async function unknownLetter(store: Store, letter: string) {
  const ids = (await readRows(store, "letters")).map(({ id }) => String(id)).sort();
  const shown = ids.slice(0, 20).join(", ");
  const more = ids.length > 20 ? ` and ${ids.length - 20} more` : "";
  return failure("not-found", "letter-unknown", {
    what: `the store holds no letter ${letter}`,
    cure: ids.length === 0 ? "It holds no letter." : `It holds ${shown}${more}.`,
  });
}

async function changeOf(
  store: Store,
  { put, gone, background }: LetterChange,
  digests: ReadonlyMap<string, string>,
  { looks = keepLooks, words }: LoadOptions,
): Promise<Change> {
  const parts = put.map((graph): Part => ({ owner: graph.letter.id, sources: [], ...graph }));
  const shares = parts.map(shareOf).filter(({ owner, digest }) => digests.get(owner) !== digest);
  const leaving = gone.filter((owner) => digests.has(owner));
  const owners = [...shares.map(({ owner }) => owner), ...leaving];
  const kept = await readContents(store, [...owners, BACKGROUND]);
  const letters = new Map<string, { before: Contents | undefined; after: Contents | undefined }>(
    leaving.map((owner) => [owner, { before: kept.get(owner), after: undefined }]),
  );
  for (const { owner, contents } of shares) {
    letters.set(owner, { before: kept.get(owner), after: contents });
  }
  const touched = [...aroundChanges(letters).entities];
  const told = new Set(parts.flatMap(({ entities }) => entities.map(({ id }) => id)));
  const namers = await readNamers(store, touched, new Set(owners));
  const unnamed = touched.filter((id) => !told.has(id) && !namers.has(id));
  const cited = await changeBackground(store, {
    before: kept.get(BACKGROUND) ?? NO_CONTENTS,
    unnamed: new Set(unnamed),
    called: background,
    isNamed: async (ids) =>
      new Set([
        ...ids.filter((id) => told.has(id)),
        ...(await readNamers(store, ids, new Set(owners))).keys(),
      ]),
  });
  const changes = new Map(letters);
  if (cited.isChanged) {
    changes.set(BACKGROUND, { before: kept.get(BACKGROUND), after: cited.contents });
  }
  const around = aroundChanges(changes);
  const before = await readAround(store, around);
  const after = await mergeShares(store, {
    before,
    around,
    parts,
    letters,
    namers,
    background: cited,
    called: background,
    retold: changesBetween(kept.get(BACKGROUND), cited.contents).entities,
  });
  const isGone = cited.contents.entities.size + cited.contents.facts.size === 0;
  const rows = new Map(
    shares.map(({ owner, contents }) => [owner, () => shareRow(owner, contents)]),
  );
  if (cited.isChanged && !isGone) rows.set(BACKGROUND, () => shareRow(BACKGROUND, cited.contents));
  const left = new Set(leaving);
  if (cited.isChanged && isGone && digests.has(BACKGROUND)) left.add(BACKGROUND);
  return {
    before,
    after: { graph: after, presentation: looks(after, before.presentation) },
    shares: { put: rows, gone: left },
    empties: shares.length === 0 && digests.size === left.size,
    words,
  };
}

/** The letters beside these that have to do with some entities. */
async function readNamers(
  store: Store,
  ids: readonly string[],
  except: ReadonlySet<string>,
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const { entity, letters } of await readSome(store, "namers", "ids", ids)) {
    for (const letter of Array.isArray(letters) ? letters.map(String) : []) {
      if (except.has(letter)) continue;
      const known = found.get(String(entity)) ?? new Set();
      found.set(String(entity), known.add(letter));
    }
  }
  return found;
}
