import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import grafeo from "@grafeo-db/js";
import { failure } from "../../model/errors.ts";
import { isAlive } from "./embedded-owner.ts";
import { GRAPH, holdsGraph, RECORD } from "./graph-file.ts";
import { putAside } from "./put-aside.ts";

/** What may lie in the folder of a store without making it somebody else's. */
const OWN = /^(?:store\.json(?:\.new)?|owner\.json|queries|drafts|(?:damaged|making)-\d+)$/;
const MAKING = "making-";

/** Sees that an empty graph lies in a folder that held none: this program's, or that of one which was quicker. */
export function makeGraph(folder: string, create: boolean): void {
  const isThere = checkFolder(folder);
  if (isThere) return;
  if (!create) {
    throw failure("not-found", "store-missing", {
      file: folder,
      what: "there is no graph yet",
      cure: "Run `lettergraph load` to make it.",
    });
  }
  mkdirSync(folder, { recursive: true });
  sweepMaking(folder);
  const aside = join(folder, `${MAKING}${process.pid}`);
  mkdirSync(aside);
  try {
    // The engine makes its file in steps. Whoever looks in meanwhile would find half a graph and
    // take it for a damaged one, so that it is made elsewhere and appears whole.
    grafeo.GrafeoDB.create(join(aside, GRAPH)).close();
    // What vouched for a graph that is gone says nothing of this one.
    rmSync(join(folder, RECORD), { force: true });
    place(join(aside, GRAPH), join(folder, GRAPH));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Refuses what is no folder of a store; true when a graph has come to lie in it meanwhile. */
function checkFolder(folder: string): boolean {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw failure("usage", "store-foreign", {
      file: folder,
      what: "the store is a folder, and this is a file",
      cure: "Give another path.",
    });
  }
  const names = existsSync(folder) ? readdirSync(folder) : [];
  // Asked again after the folder was listed: another program may be making it right now.
  if (holdsGraph(folder)) return true;
  if (names.some((name) => name.startsWith(GRAPH))) {
    throw putAside(folder, undefined, `${GRAPH} is gone`);
  }
  const others = names.filter((name) => !OWN.test(name));
  if (others.length === 0) return false;
  throw failure("usage", "store-foreign", {
    file: folder,
    what: `this folder holds no graph but other things (${others.slice(0, 3).join(", ")})`,
    cure: "Give a new or empty folder.",
  });
}

/** Takes away what programs left that were killed while they made a graph. */
function sweepMaking(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(MAKING))) {
    const pid = Number(name.slice(MAKING.length));
    if (pid === process.pid || !isAlive(pid))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Gives a file its place at once, unless one lies there already. */
function place(file: string, at: string): void {
  try {
    linkSync(file, at);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") return;
    // Some file systems know no second name of a file.
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
    if (!existsSync(at)) renameSync(file, at);
  }
}
