import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Fault, failure } from "../model/errors.ts";
import type { Layers } from "./layers.ts";
import { PROJECT_FILE, type ProjectRecord, readProjectFile } from "./project-file.ts";
import { SHIPPED_DATA } from "./shipped.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** The folder of the embedded store. */
export const STORE_FOLDER = ".lettergraph";

/** A folder of letters, with what people decided about them and the words that they are read with. */
export interface Project {
  readonly folder: string;
  /** What stores know it by, wherever it lies; its path where it has no project file. */
  readonly id: string;
  readonly name: string;
  /** The folder of the letters: the project's own where it has none for them; undefined: no project. */
  readonly letters: string | undefined;
  readonly reviews: string;
  readonly judgements: string;
  /** Questions of its own. */
  readonly queries: string;
  readonly vocabulary: Layers;
  /** Whether it came with the program, where nobody's decisions may be written. */
  readonly isShipped: boolean;
  readonly notes: readonly Fault[];
}

export interface ProjectOptions {
  /** What its project file says, where that does not lie in the folder. */
  readonly record?: ProjectRecord;
  /** Whether files of the folder itself may be letters; else it needs a folder of them. */
  readonly isNamed?: boolean;
}

/** The project in a folder. */
export function openProject(folder: string, options: ProjectOptions = {}): Project {
  const { record = readProjectFile(folder).record, isNamed = true } = options;
  refuseNoFolder(folder);
  const { layers: vocabulary, notes } = vocabularyOf(folder, record.extends);
  const path = realpathSync(folder);
  return {
    folder,
    id: record.id ?? `folder:${path}`,
    name: record.name ?? basename(path),
    letters: lettersOf(folder, record, isNamed),
    reviews: join(folder, "reviews"),
    judgements: join(folder, "judgements.yaml"),
    queries: join(folder, "queries"),
    vocabulary,
    // Where the program is made, its project file lies beside this folder, and people do decide.
    isShipped: path === realpathSync(SHIPPED_DATA) && !isMarked(dirname(path)),
    notes,
  };
}

/** Refuses what is not there, or no folder. */
export function refuseNoFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const what = existsSync(folder) ? "this is no folder" : "there is no such folder";
  throw failure("not-found", "no-folder", { file: folder, what, cure: "Give another path." });
}

/** The letter that comes with the program; decisions about it are nobody's to write. */
export function sampleProject(): Project {
  return { ...openProject(SHIPPED_DATA), id: "sample", name: "sample", isShipped: true };
}

function lettersOf(folder: string, { letters }: ProjectRecord, isNamed: boolean) {
  if (letters !== undefined) return resolve(folder, letters);
  const own = join(folder, "letters");
  if (existsSync(own) || existsSync(join(folder, "ontology.yaml"))) return own;
  return isNamed || isMarked(folder) ? folder : undefined;
}

/** Whether a folder is a project's. */
export function isMarked(folder: string): boolean {
  return existsSync(join(folder, PROJECT_FILE));
}

/** The nearest folder at or above this one that has a project file. */
export function findProjectFolder(from: string): string | undefined {
  const folder = resolve(from);
  if (isMarked(folder)) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : findProjectFolder(above);
}
