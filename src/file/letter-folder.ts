import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { isMarked, type Project, STORE_FOLDER } from "../data/project.ts";
import { PROJECT_FILE } from "../data/project-file.ts";
import { VOCABULARY_FOLDER } from "../data/vocabulary.ts";
import { type Fault, failure, LettergraphError } from "../model/errors.ts";
import { LETTER_FILE } from "./letters-in-zip.ts";
import { refuseKnown } from "./unreadable.ts";

/** Pictures of pages: they are read when that is asked for, and else tell how. */
const PICTURE_FILE = /\.(?:png|jpe?g|tiff?)$/i;
/** What programs leave behind and nobody takes for a letter. */
const LITTER = /^(?:\..*|~\$.*|thumbs\.db|desktop\.ini)$/i;
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
  /** In order of name. */
  readonly files: readonly string[];
  /** What is not read, each with the reason. */
  readonly strangers: readonly Fault[];
}

/** The letters of a folder and of those in it. */
export function letterFolder(
  folder: string,
  { own = [], zips = false }: { readonly own?: readonly string[]; readonly zips?: boolean } = {},
): LetterFolder {
  const files: string[] = [];
  const strangers: Fault[] = [];
  walk(folder);
  return { files: files.sort(), strangers };

  function walk(at: string): void {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      const isOwn = at === folder && own.includes(entry.name);
      if (LITTER.test(entry.name) || isOwn || NOT_ENTERED.includes(entry.name)) continue;
      if (entry.isDirectory()) {
        if (!isMarked(path)) walk(path);
        else strangers.push(stranger(path, "this is a project of its own", "Read it by itself"));
      } else if (isRead(entry.name, zips)) files.push(path);
      else strangers.push(reasonAgainst(path));
    }
  }
}

function isRead(name: string, zips: boolean): boolean {
  return LETTER_FILE.test(name) || PICTURE_FILE.test(name) || (zips && /\.zip$/i.test(name));
}

/** The letters of a project; refused where there is no project. */
export function lettersOf(project: Project): LetterFolder {
  const { folder, letters } = project;
  if (letters === undefined) {
    throw failure("not-found", "no-project", {
      file: folder,
      what: "there is no project here or above",
      cure: "Name a folder of letters (`lettergraph serve FOLDER`), make a project (`lettergraph init`), or take the sample (--sample).",
    });
  }
  if (!existsSync(letters)) return { files: [], strangers: [] };
  const { files, strangers } = letterFolder(letters, letters === folder ? { own: OWN } : {});
  return { files, strangers: [...strangers, ...besideLetters(project, letters)] };
}

/** Letters that lie beside the folder for them: who put them there expects them to be read. */
function besideLetters({ folder }: Project, letters: string): Fault[] {
  if (letters === folder || !existsSync(folder)) return [];
  const cure = `Move it into ${basename(letters)}/`;
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.(?:docx|odt|rtf|ofd|pdf)$|函.*\.(?:txt|html?)$/i.test(entry.name),
    )
    .map(({ name }) => stranger(join(folder, name), "it lies beside the letters", cure));
}

/** A letter's path within the folder of letters, without its ending; just the name of one from elsewhere. */
export function stemOf(letters: string, file: string): string {
  const inside = relative(letters, file);
  const path = inside.startsWith("..") ? basename(file) : inside;
  return path.slice(0, path.length - extname(path).length);
}

function stranger(file: string, what: string, cure: string): Fault {
  return { file, what, cure };
}

/** Why a file is no letter: what its bytes show it to be, or its name. */
function reasonAgainst(file: string): Fault {
  const renamed = "Letters end in .txt, .html, .docx, .odt, .rtf, .ofd or .pdf: rename it";
  try {
    const bytes = readFileSync(file);
    refuseKnown(bytes, bytes.subarray(0, 4096).toString("latin1"), file);
  } catch (error) {
    if (error instanceof LettergraphError && error.faults[0]) return error.faults[0];
    if (!(error instanceof LettergraphError)) {
      return stranger(file, "it cannot be read", "See that you may read it");
    }
  }
  const ending = extname(file);
  const what = ending === "" ? "its name has no ending" : `${ending} is no letter's ending`;
  return stranger(file, what, `${renamed}, or keep it elsewhere`);
}
