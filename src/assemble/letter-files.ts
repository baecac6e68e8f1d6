import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Lexicon } from "../claim/lexicon.ts";
import { extractLetter } from "../draft/extract-letter.ts";
import type { ReadLetter } from "../letter/letter.ts";
import { type ReadOptions, readLetter } from "../letter/read-letter.ts";
import type { Fault } from "../model/errors.ts";
import type { LetterGraph } from "../model/graph.ts";
import { applyReview } from "../review/apply.ts";
import { reviewFileOf } from "../review/file.ts";
import { parseReview, readReview } from "../review/schema.ts";
import type { Findings } from "./findings.ts";

/** How the files of letters are read. */
export type FileReading = Pick<ReadOptions, "limits" | "ocr" | "onPage" | "shelf">;

/** A letter as it was read, and what the rules alone make of it. */
export interface RuledLetter {
  readonly read: ReadLetter;
  readonly graph: LetterGraph;
}

/** A letter of the data folder with its graph after review. */
export interface BuiltLetter extends RuledLetter {
  readonly file: string;
}

/** What a build takes from elsewhere than the files of the data folder. */
export interface Overlay {
  /** What rules read in a letter's file; see readByRules. */
  readonly read?: (file: string) => Promise<RuledLetter>;
  /** The text of review files that are not written yet, by the file of the letter. */
  readonly reviews?: ReadonlyMap<string, string>;
  /** The text of judgements.yaml where it is not written yet. */
  readonly judgements?: string;
  /** Letters that are not written yet: where they would be. */
  readonly letters?: readonly string[];
}

/** The letters of a data folder, read by rules and then put right by their reviews. */
export async function readReviewedLetters(
  dataFolder: string,
  lexicon: Lexicon,
  findings: Findings,
  {
    read: readFile = (file) => readByRules(file, lexicon),
    reviews: unwritten,
    letters: added = [],
  }: Overlay = {},
): Promise<readonly BuiltLetter[]> {
  const files = [...letterFilesIn(dataFolder), ...added].sort();
  const reviews = filesIn(join(dataFolder, "reviews")).filter((file) => /\.ya?ml$/.test(file));
  findings.faults.push(...orphans(reviews, files));
  const letters: BuiltLetter[] = [];
  for (const file of files) {
    const ruled = await findings.collect(() => readFile(file));
    if (ruled === undefined) continue;
    const { read, graph } = ruled;
    findings.notes.push(...read.notes.map((what) => ({ what, file })));
    const reviewed = await findings.collect(() => {
      const name = reviews.find((review) => stemOf(review) === stemOf(file));
      const text = unwritten?.get(file);
      if (text !== undefined) {
        const review = parseReview(text, name ?? reviewFileOf(dataFolder, file));
        return applyReview(graph, review, lexicon.ontology);
      }
      if (name === undefined) return { graph, notes: [] };
      return applyReview(graph, readReview(name), lexicon.ontology);
    });
    findings.notes.push(...(reviewed?.notes ?? []));
    letters.push({ file, read, graph: reviewed?.graph ?? graph });
  }
  findings.faults.push(...twins(letters));
  return letters;
}

/** What the rules alone read in a letter's file, unless it is larger than the limit. */
export async function readByRules(
  file: string,
  lexicon: Lexicon,
  reading: FileReading = {},
): Promise<RuledLetter> {
  return readBytes(readFileSync(file), file, lexicon, reading);
}

/** The same for bytes that are at hand; `file` names them in errors. */
export async function readBytes(
  bytes: Uint8Array,
  file: string,
  lexicon: Lexicon,
  reading: FileReading = {},
): Promise<RuledLetter> {
  const { gazetteer, forms } = lexicon;
  const read = await readLetter(bytes, { file, gazetteer, forms, ...reading });
  return { read, graph: extractLetter(read, lexicon) };
}

/** The files of letters in a data folder, in order of name. */
export function letterFilesIn(dataFolder: string): readonly string[] {
  return filesIn(join(dataFolder, "letters"));
}

/** Files of a folder in order of name; none where there is no such folder. */
function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(folder, entry.name))
    .sort();
}

function stemOf(file: string): string {
  return basename(file, extname(file));
}

/** Reviews of letters that are not there. */
function orphans(reviews: readonly string[], letters: readonly string[]): Fault[] {
  const stems = new Set(letters.map(stemOf));
  return reviews
    .filter((file) => !stems.has(stemOf(file)))
    .map((file) => {
      const what = `there is no letter called ${stemOf(file)}`;
      return { what, file, cure: "Name the review after the letter's file" };
    });
}

/** Files that hold the same letter: each would overwrite the other. */
function twins(letters: readonly BuiltLetter[]): Fault[] {
  const files = new Map<string, string>();
  return letters.flatMap(({ file, graph }): Fault[] => {
    const { id } = graph.letter;
    const first = files.get(id);
    files.set(id, first ?? file);
    if (first === undefined) return [];
    return [{ what: `${id} is also in ${first}`, file, cure: "Keep one of the files" }];
  });
}
