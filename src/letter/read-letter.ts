import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import type { LetterForms } from "../data/letter-forms.ts";
import type { FileText } from "../file/file-text.ts";
import { textOf } from "../file/format.ts";
import { DEFAULT_LIMITS, type Limits } from "../file/limits.ts";
import type { Reading } from "../file/reading.ts";
import { beyond } from "../file/refusal.ts";
import { hasReadPictures, type Shelf } from "../file/shelf.ts";
import { failure, type LettergraphError } from "../model/errors.ts";
import type { LetterRecord } from "../model/graph.ts";
import { entityId } from "../model/ids.ts";
import type { Gazetteer } from "../place/gazetteer.ts";
import { formsOf } from "./forms.ts";
import { frameOf } from "./frame.ts";
import type { Frame, ProposalFrame, ReadLetter } from "./letter.ts";
import { readLines } from "./lines.ts";
import { normalise } from "./normalise.ts";
import { outlineOf } from "./outline.ts";
import { joinLines } from "./paragraphs.ts";
import { partsOf } from "./parts.ts";
import { toOriginal } from "./quote.ts";
import { sentencesOf } from "./sentences.ts";
import { simplified } from "./traditional.ts";
import { warningsOf } from "./warnings.ts";

export interface ReadOptions {
  /** Names the letter in errors, and titles it where it has no title. */
  readonly file: string;
  readonly gazetteer: Gazetteer;
  readonly forms: LetterForms;
  /** What goes beyond is refused; DEFAULT_LIMITS where nothing is said. */
  readonly limits?: Partial<Limits>;
  /** Whether words are read off pictures of pages. */
  readonly ocr?: boolean;
  readonly onPage?: Reading["onPage"];
  /** Where letters whose pictures were read are kept, so that they are read once. */
  readonly shelf?: Shelf;
}

/** A letter with its frame, outline and sentences, in any form that a letter is published in. */
export async function readLetter(bytes: Uint8Array, options: ReadOptions): Promise<ReadLetter> {
  const { file } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length > limits.bytes) throw tooLarge(bytes.length, limits, file);
  if (bytes.length === 0) throw empty(file);
  const { ocr = false, onPage, shelf } = options;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const kept = shelf?.text(sha256);
  const source =
    kept !== undefined && hasReadPictures(kept.layout)
      ? kept
      : await textOf(bytes, file, { limits, ocr, ...(onPage && { onPage }) });
  if (source !== kept && source.layout !== undefined) {
    shelf?.keep(sha256, { ...source, layout: source.layout }, bytes);
  }
  return readText(source, await simplified(source.text), sha256, options);
}

function tooLarge(size: number, limits: Limits, file: string): LettergraphError {
  const what = `The file has ${size} bytes, and the limit is ${limits.bytes}`;
  return beyond(file, "bytes", what, "letter-too-large");
}

function empty(file: string): LettergraphError {
  const cure = "Save the text of the letter in it";
  return failure("input", "letter-empty", { file, what: "There is no text in the letter", cure });
}

/** `readable` is the source in simplified characters, code point for code point. */
function readText(
  { text: source, notes, layout }: FileText,
  readable: string,
  sha256: string,
  { file, gazetteer, ...options }: ReadOptions,
): ReadLetter {
  const forms = formsOf(options.forms);
  const lines = joinLines(readLines(readable, forms), forms);
  const { text, offsets, paragraphs: spans } = normalise(readable, lines);
  if (text === "") throw empty(file);
  const paragraphs = spans.map((span) => ({ ...span, text: text.slice(span.from, span.to) }));
  const parts = partsOf(paragraphs, forms);
  const frame = frameOf(parts, offsets, forms, gazetteer);
  const title = frame.title?.value ?? substituteTitle(frame, file);
  const id = entityId("Letter", frame.docNumber?.value ?? title);
  const outline = outlineOf(id, parts);
  const record: LetterRecord = {
    id,
    title,
    ...summaryOf(frame),
    sha256,
    text: source,
    sections: outline.map(({ from, to, ...section }) => ({
      ...section,
      ...toOriginal({ text, offsets }, { from, to }),
    })),
  };
  const sentences = sentencesOf(parts, outline);
  return {
    record,
    text,
    offsets,
    frame,
    sentences,
    notes,
    warnings: [...notes, ...warningsOf(frame, title, sentences, source)],
    ...(layout && { layout }),
  };
}

/** What a letter without a title is called: by whose answer to what it is, else by its file. */
function substituteTitle({ issuer, proposal }: Frame, file: string): string {
  const answered = proposal?.title?.value;
  if (issuer === undefined || answered === undefined) return basename(file, extname(file));
  return `${issuer.value}对《${answered}》的答复`;
}

function summaryOf(
  frame: Frame,
): Pick<LetterRecord, "docNumber" | "date" | "issuer" | "addressee" | "repliesTo"> {
  const { docNumber, date, issuer, addressees, proposal, answeredLetter } = frame;
  const answered = proposal === undefined ? letterName(answeredLetter) : proposalName(proposal);
  return {
    ...(docNumber && { docNumber: docNumber.value }),
    ...(date && { date: date.value }),
    ...(issuer && { issuer: issuer.value }),
    addressee: addressees.map(({ value }) => value),
    ...(answered && { repliesTo: answered }),
  };
}

function proposalName({ number, kind, title }: ProposalFrame): string | undefined {
  return number === undefined ? title?.value : `第${number.value}号${kind}`;
}

function letterName(letter: Frame["answeredLetter"]): string | undefined {
  return letter?.docNumber?.value ?? letter?.title?.value;
}
