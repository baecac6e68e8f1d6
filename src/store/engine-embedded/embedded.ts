import grafeo, { type GrafeoDB } from "@grafeo-db/js";
import { engineError } from "../cypher/query-errors.ts";
import type { Statement, Store } from "../store.ts";
import { isConflict } from "./embedded-errors.ts";
import { ENGINE_VERSION, type OpenedGraph, openFolder } from "./embedded-folder.ts";
import { run, runTyped } from "./embedded-read.ts";
import { temporaryFolder } from "./left-overs.ts";
import { snapshotsOf } from "./snapshots.ts";
import { openStill } from "./still.ts";
import { createTurns } from "./turns.ts";

const ATTEMPTS = 5;

/** A store in this process: in a folder, or in memory alone when there is no folder. */
export function openEmbedded(folder: string | undefined, create = true): Store {
  const opened = folder === undefined ? openMemory() : openFolder(folder, create);
  const { database } = opened;
  const snapshots = snapshotsOf(database, opened.copies);
  const turns = createTurns();
  const loads = createTurns();
  return {
    isShared: false,
    schema: ["constraints"],
    address: folder ?? "memory:",
    ...(opened.announce !== undefined && { announce: opened.announce }),
    read: (cypher, parameters = {}) => turns.read(run(database, cypher, parameters)),
    write: (statements) =>
      turns.write(async () => {
        snapshots.expire();
        await commit(database, statements);
        opened.recordCommit();
      }),
    define: (statements) =>
      turns.write(async () => {
        snapshots.expire();
        for (const statement of statements) await run(database, statement, {});
      }),
    query: (typed, parameters, limits, signal) => {
      const runner = () => turns.write(async () => snapshots.current());
      return runTyped(runner, typed, parameters, limits, signal);
    },
    still: () => turns.write(async () => openStill(snapshots.copy())),
    about: async () => ({ product: `Grafeo ${ENGINE_VERSION}`, mayWrite: true }),
    alone: (work) => loads.write(work),
    close: async () => {
      snapshots.stop();
      await turns.settled();
      opened.close();
    },
  };
}

/** A graph that is gone when it is closed. */
function openMemory(): OpenedGraph {
  const database = grafeo.GrafeoDB.create();
  return {
    database,
    copies: temporaryFolder,
    recordCommit: () => undefined,
    close: () => database.close(),
  };
}

/** All statements in one transaction, which the engine sometimes has to try again. */
async function commit(database: GrafeoDB, statements: readonly Statement[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transact(database, statements);
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw engineError("writing", error);
    }
  }
}

/** All statements or none: after an error the engine would still commit the ones before it. */
async function transact(database: GrafeoDB, statements: readonly Statement[]): Promise<void> {
  const transaction = database.beginTransaction();
  try {
    for (const { cypher, parameters } of statements) {
      await transaction.executeCypher(cypher, parameters ?? {});
    }
  } catch (error) {
    transaction.rollback();
    throw error;
  }
  transaction.commit();
}
