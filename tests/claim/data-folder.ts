import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders: string[] = [];

/** A copy of data/ that the caller may change; `removeDataFolders` takes it away. */
export function copyData(): string {
  const folder = mkdtempSync(join(tmpdir(), "lettergraph-data-"));
  folders.push(folder);
  cpSync("data", folder, { recursive: true });
  return folder;
}

export function removeDataFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Replaces words of a file in the folder, which must be there. */
export function edit(folder: string, file: string, words: string | RegExp, by: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  const edited = text.replace(words, () => by);
  if (edited === text) throw new Error(`${file} does not say ${words}`);
  writeFileSync(path, edited);
}

/** Adds lines at the end of a file in the folder. */
export function append(folder: string, file: string, lines: string): void {
  const path = join(folder, file);
  writeFileSync(path, `${readFileSync(path, "utf8").trimEnd()}\n${lines}\n`);
}
