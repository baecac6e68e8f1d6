import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { GrafeoDB } from "@grafeo-db/js";
import { saveSnapshot } from "./embedded-folder.ts";
import { leaveNothing } from "./left-overs.ts";
import { type QueryRunner, startQueries } from "./query-runner.ts";

/** The copy of the graph that typed queries run on, made when first asked for after a write. */
export interface Snapshots {
  current(): QueryRunner;
  /** A copy for somebody who takes it away again. */
  copy(): string;
  /** The graph changes: queries under way end on the copy that they began with. */
  expire(): void;
  /** Ends all queries and takes the copies away. */
  stop(): void;
}

export function snapshotsOf(database: GrafeoDB, makeFolder: () => string): Snapshots {
  let folder: string | undefined;
  let runner: QueryRunner | undefined;
  let count = 0;
  let forget = () => {};
  const inFolder = (name: string): string => {
    if (folder === undefined) {
      folder = makeFolder();
      forget = leaveNothing(folder);
    }
    return join(folder, name);
  };
  const name = (number: number) => inFolder(`snapshot-${number}.grafeo`);
  return {
    current: () => {
      if (runner !== undefined) return runner;
      count += 1;
      // The one before may still be opened by a query that came just before the last write.
      rmSync(name(count - 2), { force: true });
      const file = name(count);
      saveSnapshot(database, file);
      runner = startQueries(file);
      return runner;
    },
    copy: () => {
      const file = inFolder(`copy-${randomUUID()}.grafeo`);
      saveSnapshot(database, file);
      return file;
    },
    expire: () => {
      runner?.retire();
      runner = undefined;
    },
    stop: () => {
      runner?.stop();
      runner = undefined;
      forget();
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
