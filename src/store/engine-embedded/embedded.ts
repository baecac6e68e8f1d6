import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import grafeo, { type GrafeoDB } from "@grafeo-db/js";
import { guardQuery } from "../cypher/cypher-guard.ts";
import { refuseFindings } from "../cypher/cypher-lint.ts";
import { engineError } from "../cypher/query-errors.ts";
import { DEFAULT_LIMITS, type Parameters, type Row, type Statement, type Store } from "../store.ts";
import { explainFailure, isConflict, toFailure } from "./embedded-errors.ts";
import { openFolder, saveSnapshot } from "./embedded-folder.ts";
import { fromEmbedded } from "./embedded-values.ts";
import { type QueryRunner, startQueries } from "./query-runner.ts";

const ATTEMPTS = 5;

/** A store in this process: in a folder, or in memory alone when there is no folder. */
export function openEmbedded(folder: string | undefined, create = true): Store {
  const opened = folder === undefined ? undefined : openFolder(folder, create);
  const database = opened?.database ?? grafeo.GrafeoDB.create();
  const snapshots = snapshotsOf(
    database,
    opened?.copies ?? (() => mkdtempSync(join(tmpdir(), "lettergraph-"))),
  );
  const reads = new Set<Promise<unknown>>();
  let lastWrite: Promise<unknown> = Promise.resolve();

  /** One writer at a time: the engine fails concurrent ones instead of letting them wait. */
  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const turn = lastWrite.then(task);
    lastWrite = turn.catch(() => undefined);
    return turn;
  }

  async function run(cypher: string, parameters: Parameters): Promise<Row[]> {
    try {
      const found = await database.executeCypher(cypher, parameters);
      return found.toArray().map(toRow);
    } catch (error) {
      throw explainFailure(cypher, toFailure(error), DEFAULT_LIMITS);
    }
  }

  async function commit(statements: readonly Statement[]): Promise<void> {
    snapshots.expire();
    for (let attempt = 1; ; attempt += 1) {
      try {
        await transact(database, statements);
        opened?.recordCommit();
        return;
      } catch (error) {
        if (attempt === ATTEMPTS || !isConflict(error)) throw engineError("writing", error);
      }
    }
  }

  return {
    isShared: false,
    schema: ["constraints"],
    address: folder ?? "memory:",
    read: async (cypher, parameters = {}) => {
      const reading = run(cypher, parameters);
      const settled = reading.catch(() => undefined);
      reads.add(settled);
      try {
        return await reading;
      } finally {
        reads.delete(settled);
      }
    },
    write: (statements) => inTurn(() => commit(statements)),
    define: (statements) =>
      inTurn(async () => {
        snapshots.expire();
        for (const statement of statements) await run(statement, {});
      }),
    query: async (cypher, parameters, limits) => {
      guardQuery(cypher, parameters);
      refuseFindings(cypher);
      const runner = await inTurn(async () => snapshots.current());
      return runner.run(cypher, parameters, limits);
    },
    close: async () => {
      snapshots.stop();
      await Promise.all([lastWrite, ...reads]);
      if (opened === undefined) database.close();
      else opened.close();
    },
  };
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

function toRow(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, fromEmbedded(value)]),
  );
}

/** The copy of the graph that typed queries run on, made when first asked for after a write. */
function snapshotsOf(database: GrafeoDB, makeFolder: () => string) {
  let folder: string | undefined;
  let runner: QueryRunner | undefined;
  let count = 0;
  return {
    current: (): QueryRunner => {
      if (runner !== undefined) return runner;
      folder ??= makeFolder();
      count += 1;
      const name = (number: number) => join(folder ?? "", `snapshot-${number}.grafeo`);
      // The one before may still be opened by a question that came just before the last write.
      rmSync(name(count - 2), { force: true });
      const file = name(count);
      saveSnapshot(database, file);
      runner = startQueries(file);
      return runner;
    },
    expire: (): void => {
      runner?.retire();
      runner = undefined;
    },
    stop: (): void => {
      runner?.stop();
      runner = undefined;
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
