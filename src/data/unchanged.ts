import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * The same reader of a folder, which reads again only what has changed: what it gave last is given again
 * for the same folder while all bytes of its files are the same. `skipped` folders are not looked at.
 */
export function rereadWhenChanged<T>(
  read: (folder: string) => T,
  skipped: readonly string[],
): (folder: string) => T {
  let last: { readonly of: string; readonly value: T } | undefined;
  return (folder) => {
    const of = stateOf(folder, skipped);
    if (of === undefined) return read(folder);
    if (last?.of !== of) last = { of, value: read(folder) };
    return last.value;
  };
}

/** Tells the folder and the bytes of its files; undefined where they cannot be read, which the reader reports. */
function stateOf(folder: string, skipped: readonly string[]): string | undefined {
  const hash = createHash("sha256").update(resolve(folder));
  try {
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
      if (skipped.some((each) => name.startsWith(each)) || !/\.(?:yaml|tsv)$/.test(name)) continue;
      hash.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
    }
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}
