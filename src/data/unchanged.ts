import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Layers, takeApart } from "./layers.ts";

/**
 * The same reader of folders, which reads again only what has changed: what it gave last is given again
 * for the same folders while all bytes of their files are the same. `skipped` folders are not looked at.
 * The reader is told the digest of these bytes, which is the same wherever the folders lie.
 */
export function rereadWhenChanged<T>(
  read: (folders: Layers, digest: string | undefined) => T,
  skipped: readonly string[],
): (folders: Layers) => T {
  let last: { readonly of: string; readonly value: T } | undefined;
  return (folders) => {
    const parts = takeApart(folders);
    const digest = digestOfFolders(parts, skipped);
    if (digest === undefined) return read(folders, undefined);
    const of = [digest, ...parts.map((folder) => resolve(folder))].join("\0");
    if (last?.of !== of) last = { of, value: read(folders, digest) };
    return last.value;
  };
}

/**
 * Tells the names and bytes of the vocabulary's files in some folders; undefined where they cannot be read,
 * which the reader reports.
 */
export function digestOfFolders(
  folders: readonly string[],
  skipped: readonly string[] = [],
): string | undefined {
  const hash = createHash("sha256");
  try {
    for (const folder of folders) {
      hash.update("\0");
      for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
        if (skipped.some((each) => name.startsWith(each))) continue;
        if (!/\.(?:yaml|tsv)$/.test(name)) continue;
        hash.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
      }
    }
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}
