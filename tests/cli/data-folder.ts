import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freshFolder } from "./test-io.ts";

/** A copy of the shipped data that a test may spoil, in a working folder of its own. */
export function copyData(): { readonly folder: string; readonly data: string } {
  const folder = freshFolder();
  const data = join(folder, "data");
  mkdirSync(data);
  for (const name of readdirSync("data")) {
    cpSync(join("data", name), join(data, name), { recursive: true });
  }
  writeFileSync(join(folder, "lettergraph.json"), JSON.stringify({ id: "copy", data: "data" }));
  return { folder, data };
}
