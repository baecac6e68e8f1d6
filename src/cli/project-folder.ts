import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { findProjectFolder, isMarked, openProject, refuseNoFolder } from "../data/project.ts";
import { PROJECT_FILE, type ProjectRecord } from "../data/project-file.ts";
import { baseVersion } from "../data/vocabulary.ts";
import { replaceFile } from "../review/file.ts";
import { type Io, say } from "./io.ts";

/** A record for a project that has none yet. */
export function newRecord(folder: string): ProjectRecord {
  return { id: randomUUID(), name: basename(folder), extends: baseVersion() };
}

export function writeRecord(folder: string, record: ProjectRecord): void {
  replaceFile(join(folder, PROJECT_FILE), `${JSON.stringify(record, null, 2)}\n`);
}

/**
 * The folder of the project that a person means by a folder of letters: that folder, or the project
 * whose letters lie in it. A folder that is no project yet becomes one, with the letters where they are.
 */
export function projectFolder(io: Io, named: string): string {
  const folder = resolve(io.folder, named);
  refuseNoFolder(folder);
  const above = findProjectFolder(folder);
  if (above !== undefined && (above === folder || holdsLetters(above, folder))) return above;
  if (!isMarked(folder)) {
    const letters = existsSync(join(folder, "letters")) ? {} : { letters: "." };
    writeRecord(folder, { ...newRecord(folder), ...letters });
    say(io, `${join(folder, PROJECT_FILE)} makes this folder a project`);
  }
  return folder;
}

/** Whether a folder lies among the letters of a project. */
function holdsLetters(project: string, folder: string): boolean {
  const { letters } = openProject(project);
  return letters !== undefined && !relative(letters, folder).startsWith("..");
}
