import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { isMarked, type Project, STORE_FOLDER } from "../data/project.ts";
import { PROJECT_FILE } from "../data/project-file.ts";
import { VOCABULARY_FOLDER } from "../data/vocabulary.ts";
import { type Fault, failure, LettergraphError } from "../model/errors.ts";
import { parcelAt } from "./letter-bytes.ts";
import { isLetterName, isLitter, isParcelName, withoutEnding } from "./letter-name.ts";
import type { Limits } from "./limits.ts";
import { reasonAgainst } from "./stranger.ts";

/** What lies beside letters in a project without a folder of its own for them. */
const OWN = [
  PROJECT_FILE,
  STORE_FOLDER,
  VOCABULARY_FOLDER,
  "reviews",
  "judgements.yaml",
  "queries",
];
const NOT_ENTERED = ["node_modules"];

/** What a folder of letters holds. */
export interface LetterFolder {
  /** In order of name; letters in parcels as if these were folders. */
  readonly files: readonly string[];
  /** What is not read, each with the reason. */
  readonly strangers: readonly Fault[];
}

interface FolderOptions {
  /** Names in the folder that are known and no letters. */
  readonly own?: readonly string[];
  readonly limits?: Partial<Limits> | undefined;
}

/** The letters of a folder, of those in it, and of parcels. */
export async function letterFolder(
  folder: string,
  { own = [], limits }: FolderOptions = {},
): Promise<LetterFolder> {
  const files: string[] = [];
  const strangers: Fault[] = [];
  await walk(folder);
  return { files: files.sort(), strangers };

  async function walk(at: string): Promise<void> {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      const isOwn = at === folder && own.includes(entry.name);
      if (isLitter(entry.name) || isOwn || NOT_ENTERED.includes(entry.name)) continue;
      if (entry.isDirectory()) {
        if (!isMarked(path)) await walk(path);
        else strangers.push(stranger(path, "this is a project of its own", "Read it by itself"));
      } else if (isParcelName(entry.name)) await unpack(path);
      else if (isLetterName(entry.name)) files.push(path);
      else strangers.push(reasonAgainstFile(path));
    }
  }

  async function unpack(path: string): Promise<void> {
    try {
      const parcel = await parcelAt(path, limits);
      if (parcel === undefined) files.push(path);
      else if (parcel.letters.length + parcel.strangers.length === 0) {
        strangers.push(stranger(path, "there is no letter in it", "Keep it elsewhere"));
      } else {
        files.push(...parcel.letters.map(({ name }) => name));
        strangers.push(...parcel.strangers);
      }
    } catch (error) {
      if (!(error instanceof LettergraphError)) throw error;
      strangers.push(...error.faults);
    }
  }
}

/** The letters of a project; refused where there is no project. */
export async function lettersOf(project: Project, limits?: Partial<Limits>): Promise<LetterFolder> {
  const { folder, letters } = project;
  if (letters === undefined) {
    throw failure("not-found", "no-project", {
      file: folder,
      what: "there is no project here or above",
      cure: "Name a folder of letters (`lettergraph serve FOLDER`), make a project (`lettergraph init`), or take the sample (--sample).",
    });
  }
  if (!existsSync(letters)) return { files: [], strangers: [] };
  const own = letters === folder ? OWN : [];
  const { files, strangers } = await letterFolder(letters, { own, limits });
  return { files, strangers: [...strangers, ...besideLetters(project, letters)] };
}

/** Letters that lie beside the folder for them: who put them there expects them to be read. */
function besideLetters({ folder }: Project, letters: string): Fault[] {
  if (letters === folder || !existsSync(folder)) return [];
  const cure = `Move it into ${basename(letters)}/`;
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        /\.(?:docx|odt|rtf|ofd|pdf|eml)$|函.*\.(?:txt|html?|mht(?:ml)?|zip)$/i.test(entry.name),
    )
    .map(({ name }) => stranger(join(folder, name), "it lies beside the letters", cure));
}

/** A letter's path within the folder of letters, without its ending; just the name of one from elsewhere. */
export function stemOf(letters: string, file: string): string {
  const inside = relative(letters, file);
  return withoutEnding(inside.startsWith("..") ? basename(file) : inside);
}

function stranger(file: string, what: string, cure: string): Fault {
  return { file, what, cure };
}

function reasonAgainstFile(file: string): Fault {
  try {
    return reasonAgainst(file, readFileSync(file));
  } catch {
    return stranger(file, "it cannot be read", "See that you may read it");
  }
}
