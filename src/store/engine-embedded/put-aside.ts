import { mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { failure, type LettergraphError } from "../../model/errors.ts";
import { GRAPH, RECORD } from "./graph-file.ts";

/**
 * Moves a graph that cannot be trusted aside, never deletes it; the next load makes it anew.
 * The folder must be locked: what is moved is what was looked at.
 */
export function putAside(folder: string, why: string): LettergraphError {
  const names = readdirSync(folder);
  let number = 1;
  while (names.includes(`damaged-${number}`)) number += 1;
  const aside = join(folder, `damaged-${number}`);
  mkdirSync(aside);
  for (const name of names.filter((each) => each.startsWith(GRAPH) || each === RECORD)) {
    renameSync(join(folder, name), join(aside, name));
  }
  return failure("store", "store-damaged", {
    file: folder,
    what: `the graph cannot be used: ${why}. It was moved to ${aside}`,
    cure: "Run `lettergraph load` to make it again from the letters.",
  });
}
