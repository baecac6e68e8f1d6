import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import grafeo from "@grafeo-db/js";
import { isPart } from "../../disk/part.ts";
import { failure, type LettergraphError } from "../../model/errors.ts";
import { LOCKS } from "./folder-lock.ts";
import { GRAPH, RECORD } from "./graph-file.ts";
import { putAside } from "./put-aside.ts";

/** The engine makes its file in steps; made here and moved, half a graph is never taken for one. */
const MAKING = "making";
/** What may lie in the folder of a store without making it somebody else's. */
const OWN =
  /^(?:store\.json|owner\.json|last-load\.json|queries|drafts|[\da-f]{64}\.network|damaged-\d+|making(?:-\d+)?)$/;

/** Makes an empty graph in a folder that is locked and holds none. */
export function makeGraph(folder: string): void {
  if (readdirSync(folder).some((name) => name.startsWith(GRAPH))) {
    throw putAside(folder, `${GRAPH} is gone`);
  }
  const making = join(folder, MAKING);
  // A program may have been killed here.
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  grafeo.GrafeoDB.create(join(making, GRAPH)).close();
  // What vouched for a graph that is gone says nothing of this one.
  rmSync(join(folder, RECORD), { force: true });
  renameSync(join(making, GRAPH), join(folder, GRAPH));
  rmSync(making, { recursive: true });
}

/** Sees that the folder of a store is there, and that it is nobody else's; nothing is made in one that is. */
export function prepareFolder(folder: string, create: boolean): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw failure("usage", "store-foreign", {
      file: folder,
      what: "the store is a folder, and this is a file",
      cure: "Give another path.",
    });
  }
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.some((name) => name.startsWith(GRAPH))) return;
  const others = names.filter((name) => !OWN.test(name) && !isPart(name) && !LOCKS.test(name));
  if (others.length > 0) {
    throw failure("usage", "store-foreign", {
      file: folder,
      what: `this folder holds no graph but other things (${others.slice(0, 3).join(", ")})`,
      cure: "Give a new or empty folder.",
    });
  }
  if (create) mkdirSync(folder, { recursive: true });
  else throw missing(folder);
}

/** There is no graph, and none is to be made. */
export function missing(folder: string): LettergraphError {
  return failure("not-found", "store-missing", {
    file: folder,
    what: "there is no graph yet",
    cure: "Run `lettergraph load` to make it.",
  });
}
