import { rmSync } from "node:fs";
import grafeo from "@grafeo-db/js";
import type { StillStore } from "../store.ts";
import { run, runTyped } from "./embedded-read.ts";
import { startQueries } from "./query-runner.ts";
import { createTurns } from "./turns.ts";

/** Answers from a copy of a graph in a file, which goes when it is closed. */
export function openStill(file: string): StillStore {
  const database = grafeo.GrafeoDB.openReadOnly(file);
  const runner = startQueries(file);
  const turns = createTurns();
  return {
    read: (cypher, parameters = {}) => turns.read(run(database, cypher, parameters)),
    query: (typed, parameters, limits, signal) =>
      turns.read(runTyped(() => runner, typed, parameters, limits, signal)),
    close: async () => {
      await turns.settled();
      runner.retire();
      database.close();
      rmSync(file, { force: true });
    },
  };
}
