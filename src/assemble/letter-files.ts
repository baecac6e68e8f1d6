import { existsSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import type { Lexicon } from "../claim/lexicon.ts";
import type { Project } from "../data/project.ts";
import { extractLetter } from "../draft/extract-letter.ts";
import { bytesOf } from "../file/letter-bytes.ts";
import { lettersOf, stemOf } from "../file/letter-folder.ts";
import type { ReadLetter } from "../letter/letter.ts";
import { type ReadOptions, readLetter } from "../letter/read-letter.ts";
import { type Fault, LettergraphError } from "../model/errors.ts";
import type { LetterGraph } from "../model/graph.ts";
import { homeAgain } from "../place/home.ts";
import { markAgreed } from "../propose/mark-agreed.ts";
import { readRecord, recordFileOf } from "../propose/record.ts";
import { secondReading } from "../propose/second-reading.ts";
import { applyReview } from "../review/apply.ts";
import { reviewFileOf } from "../review/file.ts";
import { parseReview, readReview } from "../review/schema.ts";
import { type Drafts, draftKey } from "./drafts.ts";
import type { Findings } from "./findings.ts";

/** How the files of letters are read. */
export interface FileReading extends Pick<ReadOptions, "limits" | "ocr" | "onPage" | "shelf"> {
  /** Where what was read before is found; nowhere where nothing is said. */
  readonly drafts?: Drafts | undefined;
}

/** A letter as it was read, and what the rules alone make of it. */
export interface RuledLetter {
  readonly read: ReadLetter;
  readonly graph: LetterGraph;
}

/** A letter of a project with its graph after review. */
export interface BuiltLetter extends RuledLetter {
  readonly file: string;
}

/** What a build takes from elsewhere than the files of the project, and whom it tells how far it is. */
export interface Overlay {
  /** Of the files that letters are packed in. */
  readonly limits?: FileReading["limits"];
  /** What rules read in a letter's file; see readByRules. */
  readonly read?: (file: string) => Promise<RuledLetter>;
  /** The text of review files that are not written yet, by the file of the letter. */
  readonly reviews?: ReadonlyMap<string, string>;
  /** The text of judgements.yaml where it is not written yet. */
  readonly judgements?: string;
  /** Whether facts are marked that a second reader found too. */
  readonly withAgreed?: boolean;
  /** Letters that are not written yet: where they would be. */
  readonly letters?: readonly string[];
  /** Whether nobody will look at how the letters read: the texts that rules work on are then let go. */
  readonly isLean?: boolean;
  /** Hears of each letter that was read, of how many; a promise holds the next one back. */
  readonly onLetter?: (done: number, total: number) => void | Promise<void>;
}

/**
 * The letters of a project, read by rules and then put right by their reviews. A letter that cannot be
 * read, or whose review cannot, is left out whole and its file named; it holds no other back.
 */
export async function readReviewedLetters(
  project: Project,
  lexicon: Lexicon,
  findings: Findings,
  overlay: Overlay = {},
): Promise<readonly BuiltLetter[]> {
  const { files: written, strangers } = await lettersOf(project, overlay.limits);
  const files = [...written, ...(overlay.letters ?? [])];
  for (const fault of strangers) findings.refused.push({ file: fault.file ?? "", faults: [fault] });
  const reviews = reviewsIn(project.reviews);
  const stem = (file: string) => stemOf(project.letters ?? project.folder, file);
  for (const fault of orphans(reviews, project, new Set(files.map(stem)))) {
    findings.refused.push({ file: fault.file ?? "", faults: [fault] });
  }
  const letters: BuiltLetter[] = [];
  const known = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    const letter = await findings.collectFrom(file, async () => {
      refuseTwin(file, known, stem(file), "has the same name but for its ending");
      const ruled = await (overlay.read?.(file) ?? readByRules(file, lexicon));
      // Before its review is read: a copy must not take the place of a letter whose review is broken.
      const { id } = ruled.graph.letter;
      refuseTwin(file, known, id, `holds the same letter, ${id}`);
      return reviewed(file, ruled, project, lexicon, findings, overlay);
    });
    if (letter !== undefined) letters.push(overlay.isLean ? withoutText(letter) : letter);
    await overlay.onLetter?.(index + 1, files.length);
  }
  return letters;
}

/** A letter put right by its review, whole or not at all. */
function reviewed(
  file: string,
  { read, graph }: RuledLetter,
  project: Project,
  lexicon: Lexicon,
  findings: Findings,
  overlay: Overlay,
): BuiltLetter {
  findings.notes.push(...read.notes.map((what) => ({ what, file })));
  const reviewFile = reviewFileOf(project, file);
  const text = overlay.reviews?.get(file);
  const second = overlay.withAgreed
    ? secondReadingOf(reviewFile, { read, graph }, lexicon, findings)
    : undefined;
  const agreed = (one: LetterGraph): LetterGraph => (second ? markAgreed(one, second) : one);
  if (text === undefined && !existsSync(reviewFile)) return { file, read, graph: agreed(graph) };
  const review = text === undefined ? readReview(reviewFile) : parseReview(text, reviewFile);
  const result = applyReview(graph, review, lexicon.ontology, read.layout);
  findings.notes.push(...result.notes);
  return { file, read, graph: agreed(result.graph) };
}

/** A letter of which only the graph, the frame and the notes are wanted. */
function withoutText({ read: { layout, ...read }, ...letter }: BuiltLetter): BuiltLetter {
  const nothing = { text: "", offsets: new Uint32Array(0), sentences: [] };
  return { ...letter, read: { ...read, ...nothing } };
}

/** What a second reader said of a letter, if it said something of it as it is now. */
function secondReadingOf(
  reviewFile: string,
  { read, graph }: RuledLetter,
  lexicon: Lexicon,
  { notes }: Findings,
) {
  const record = readRecord(reviewFile);
  if (record === undefined) return undefined;
  const second = secondReading(record, read, graph, lexicon);
  if (second === undefined) {
    const what = "the letter has changed since a model read it: nothing is marked as agreed";
    notes.push({
      what,
      file: recordFileOf(reviewFile),
      cure: "Ask again with lettergraph propose",
    });
  }
  return second;
}

/** What the rules alone read in a letter's file, unless it is larger than the limit. */
export async function readByRules(
  file: string,
  lexicon: Lexicon,
  reading: FileReading = {},
): Promise<RuledLetter> {
  return readBytes(await bytesOf(file, reading.limits), file, lexicon, reading);
}

/** The same for bytes that are at hand; `file` names them in errors. */
export async function readBytes(
  bytes: Uint8Array,
  file: string,
  lexicon: Lexicon,
  reading: FileReading = {},
): Promise<RuledLetter> {
  const { drafts, ...options } = reading;
  const key = drafts && draftKey(bytes, file, lexicon, reading);
  const known = key && drafts?.find(key);
  const { gazetteer, forms } = lexicon;
  if (known && isOnShelf(known.read, reading)) {
    const { frame } = known.read;
    const home = homeAgain(gazetteer, frame.home);
    return { ...known, read: { ...known.read, frame: { ...frame, home } } };
  }
  const read = await readLetter(bytes, { file, gazetteer, forms, ...options });
  const letter = { read, graph: extractLetter(read, lexicon) };
  if (key) drafts?.keep(key, letter);
  return letter;
}

/** Whether the pages of a letter are where they would be if it were read now. */
function isOnShelf({ layout, record }: ReadLetter, { shelf }: FileReading): boolean {
  return layout === undefined || shelf === undefined || shelf.text(record.sha256) !== undefined;
}

function reviewsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /^\.ya?ml$/.test(extname(name)))
    .map((name) => join(folder, name))
    .sort();
}

/** Reviews of letters that are not there. */
function orphans(files: readonly string[], project: Project, stems: ReadonlySet<string>): Fault[] {
  return files
    .filter((file) => !stems.has(stemOf(project.reviews, file)))
    .map((file) => {
      const what = `there is no letter called ${stemOf(project.reviews, file)}`;
      return { what, file, cure: "Name the review after the letter's file" };
    });
}

/** Refuses a file that would overwrite another's letter, or share its review. */
function refuseTwin(file: string, known: Map<string, string>, key: string, how: string): void {
  const first = known.get(key);
  if (first === undefined) {
    known.set(key, file);
    return;
  }
  const fault = { what: `${first} ${how}`, file, cure: "Keep one of the files, or rename one" };
  throw new LettergraphError("input", "twin", [fault]);
}
