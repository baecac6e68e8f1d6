import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { attempt } from "../model/attempt.ts";
import { newPart } from "./part.ts";

export interface Keeping {
  /** What can be made again need not be there after a power cut, and is told by its digest when it is broken. */
  readonly isCache?: boolean;
}

/** Puts a text, or bytes, in a file's place at once: a reader finds the old one or the new one, never half. */
export function writeWhole(file: string, content: string | Uint8Array, keeping?: Keeping): void {
  const part = newPart(file);
  try {
    writeFileSync(part, content, { flag: "wx" });
    putInPlace(part, file, keeping);
  } finally {
    rmSync(part, { force: true });
  }
}

/** Gives a part that is written the name of its file. */
export function putInPlace(part: string, file: string, { isCache = false }: Keeping = {}): void {
  if (!isCache) settle(part, "r+");
  renameSync(part, file);
  // Not every system lets a folder be opened for that.
  if (!isCache) attempt(() => settle(dirname(file), "r"));
}

/** Waits until the disk itself has it. */
function settle(path: string, flags: "r" | "r+"): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
