import { existsSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { isPacked } from "../file/letter-bytes.ts";
import { letterFolder } from "../file/letter-folder.ts";
import { LETTER_ENDINGS } from "../file/letter-name.ts";
import type { Limits } from "../file/limits.ts";
import { type Fault, LettergraphError } from "../model/errors.ts";

export const STDIN = "-";

/** The files that paths stand for, those of folders and in parcels there, and what is not there or no letter. */
export async function letterPaths(
  folder: string,
  paths: readonly string[],
  limits?: Partial<Limits>,
): Promise<{ readonly files: readonly string[]; readonly faults: readonly Fault[] }> {
  refuseAddresses(paths);
  const files: string[] = [];
  const faults: Fault[] = [];
  for (const path of paths) {
    const file = resolve(folder, path);
    const stats = existsSync(file) ? statSync(file) : undefined;
    if (path === STDIN || stats?.isFile() || isPacked(file)) files.push(path);
    else if (stats?.isDirectory()) await enter(path, file);
    else {
      const what = stats === undefined ? "there is no such file" : "this is not a file";
      const cure = "Give the path of a letter, a folder of them, or - for stdin.";
      faults.push({ file: path, what, cure });
    }
  }
  return { files, faults };

  async function enter(path: string, at: string): Promise<void> {
    const inside = await letterFolder(at, { limits });
    const near = (file: string) => join(path, relative(at, file));
    for (const { file = "", ...fault } of inside.strangers) {
      faults.push({ file: near(file), ...fault });
    }
    files.push(...inside.files.map(near));
    if (inside.files.length > 0) return;
    const cure = `Letters end in ${LETTER_ENDINGS}.`;
    faults.push({ file: path, what: "this folder holds no letter", cure });
  }
}

/** Letters are read where they lie; nothing is fetched. */
function refuseAddresses(paths: readonly string[]): void {
  const addresses = paths.filter((path) => /^\w[\w+.-]*:\/\//.test(path));
  if (addresses.length === 0) return;
  const what = "letters are not fetched from the net";
  const cure = "Save the page and give its file.";
  const faults = addresses.map((file) => ({ file, what, cure }));
  throw new LettergraphError("usage", "letter-on-the-net", faults);
}
