import { failure } from "../model/errors.ts";
import type { StillStore, Store } from "./store.ts";

/** The two sides of a store that something is loaded into while people look at it. */
export interface BeforeLoad {
  /** What people look at: as it was before the load wrote anything, where the engine can make a copy. */
  readonly shown: Store;
  /** What the load works on. */
  readonly loaded: Store;
  /**
   * Does work that reads, all of it from the same side; where there is no copy, nothing is written
   * meanwhile: each letter that is seen is whole.
   */
  reading<Result>(work: () => Promise<Result>): Promise<Result>;
  /** The load is over: once what is being read is read, both sides are the store. Calls back at that moment. */
  end(atOnce?: () => void): Promise<void>;
}

/** `beforeWriting` is waited for before the first change of a store that cannot be copied. */
export function beforeLoad(store: Store, beforeWriting: () => Promise<void>): BeforeLoad {
  const turns = createTurns();
  const isCopied = store.still !== undefined;
  let state: "as before" | "changing" | "lost" | "over" = "as before";
  let copy: StillStore | undefined;
  let kept: Promise<void> | undefined;

  async function keep(): Promise<void> {
    try {
      if (store.still === undefined) await beforeWriting();
      else copy = await store.still();
      state = "changing";
    } catch {
      // No reason not to load: there is nothing to look at meanwhile.
      state = "lost";
    }
  }
  async function change(work: () => Promise<void>): Promise<void> {
    kept ??= keep();
    await kept;
    return isCopied ? work() : turns.write(work);
  }
  const side = (): Pick<Store, "read" | "query"> => copy ?? store;
  return {
    shown: {
      ...store,
      read: (...asked) => side().read(...asked),
      query: (...asked) => side().query(...asked),
      write: async (statements) => {
        if (state !== "over") throw busy();
        await store.write(statements);
      },
    },
    loaded: {
      ...store,
      write: (statements) => change(() => store.write(statements)),
      define: (statements) => change(() => store.define(statements)),
    },
    reading: async (work) => {
      if (state === "lost") throw busy();
      return turns.read(work);
    },
    end: async (atOnce) => {
      const gone = await turns.write(async () => {
        atOnce?.();
        const last = copy;
        copy = undefined;
        state = "over";
        return last;
      });
      await gone?.close();
    },
  };
}

/** Lets many read or one write, in the order in which they come. */
function createTurns() {
  let lastWrite: Promise<unknown> = Promise.resolve();
  const reads = new Set<Promise<unknown>>();
  return {
    read: <Result>(work: () => Promise<Result>): Promise<Result> => {
      const mine = lastWrite.then(work);
      const settled = mine.catch(() => undefined).finally(() => reads.delete(settled));
      reads.add(settled);
      return mine;
    },
    write: <Result>(work: () => Promise<Result>): Promise<Result> => {
      const mine = Promise.all([lastWrite, ...reads]).then(work);
      lastWrite = mine.catch(() => undefined);
      return mine;
    },
  };
}

function busy() {
  const cure = "Ask again in a second.";
  return failure("store", "loading", { what: "letters are being loaded", cure });
}
