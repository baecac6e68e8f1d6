import { mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { failure, type LettergraphError } from "../../model/errors.ts";
import { type FileIdentity, GRAPH, identify, RECORD } from "./graph-file.ts";

/**
 * Moves a graph that cannot be trusted aside, never deletes it; the next load makes it anew.
 * @param file the graph that was looked at: one that another program has made since is left where it is.
 */
export function putAside(folder: string, file: FileIdentity, why: string): LettergraphError {
  if (identify(folder) !== file) return busy(folder);
  const names = readdirSync(folder);
  let number = 1;
  while (names.includes(`damaged-${number}`)) number += 1;
  const aside = join(folder, `damaged-${number}`);
  try {
    mkdirSync(aside);
    for (const name of names.filter((each) => each.startsWith(GRAPH) || each === RECORD)) {
      renameSync(join(folder, name), join(aside, name));
    }
  } catch (error) {
    if (isOvertaken(error)) return busy(folder);
    throw error;
  }
  return failure("store", "store-damaged", {
    file: folder,
    what: `the graph cannot be used: ${why}. It was moved to ${aside}`,
    cure: "Run `lettergraph load` to make it again from the letters.",
  });
}

function busy(folder: string): LettergraphError {
  return failure("store", "store-locked", {
    file: folder,
    what: "another program is making the graph anew",
    cure: "Try again in a moment.",
  });
}

/** Whether another program has just moved the same things. */
function isOvertaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^E(?:NOENT|EXIST)$/.test(`${error.code}`);
}
