import { createHash } from "node:crypto";
import type { Gazetteer } from "../data/gazetteer.ts";
import type { LetterForms } from "../data/letter-forms.ts";
import { fail } from "../model/errors.ts";
import type { LetterRecord } from "../model/graph.ts";
import { entityId } from "../model/ids.ts";
import { decode } from "./decode.ts";
import { formsOf } from "./forms.ts";
import { frameOf } from "./frame.ts";
import type { Frame, ReadLetter } from "./letter.ts";
import { readLines } from "./lines.ts";
import { normalise } from "./normalise.ts";
import { outlineOf } from "./outline.ts";
import { joinLines } from "./paragraphs.ts";
import { partsOf } from "./parts.ts";
import { toOriginal } from "./quote.ts";
import { sentencesOf } from "./sentences.ts";
import { warningsOf } from "./warnings.ts";

const LONGEST_TITLE = 60;

export interface ReadOptions {
  /** Names the letter in errors, and titles it where it has no title. */
  readonly file: string;
  readonly gazetteer: Gazetteer;
  readonly forms: LetterForms;
}

/** A letter with its frame, outline and sentences. */
export async function readLetter(bytes: Uint8Array, options: ReadOptions): Promise<ReadLetter> {
  const source = decode(bytes, options.file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return readText(source, sha256, options);
}

function readText(
  source: string,
  sha256: string,
  { file, gazetteer, ...options }: ReadOptions,
): ReadLetter {
  const forms = formsOf(options.forms);
  const {
    text,
    offsets,
    paragraphs: spans,
  } = normalise(source, joinLines(readLines(source, forms), forms));
  if (text === "") {
    throw fail("input", "letter-empty", {
      file,
      what: "The letter is empty",
      cure: "Save its text in the file",
    });
  }
  const paragraphs = spans.map((span) => ({ ...span, text: text.slice(span.from, span.to) }));
  const parts = partsOf(paragraphs, forms);
  const frame = frameOf(parts, forms, gazetteer);
  const title = frame.title?.value ?? paragraphs[0]?.text.slice(0, LONGEST_TITLE) ?? file;
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
    warnings: warningsOf(frame, sentences, source),
  };
}

function summaryOf(
  frame: Frame,
): Pick<LetterRecord, "docNumber" | "date" | "issuer" | "addressee" | "repliesTo"> {
  const { docNumber, date, issuer, addressees, proposal, answeredLetter } = frame;
  const answered =
    proposal === undefined
      ? (answeredLetter?.docNumber?.value ?? answeredLetter?.title?.value)
      : proposal.number && `第${proposal.number.value}号${proposal.kind}`;
  return {
    ...(docNumber && { docNumber: docNumber.value }),
    ...(date && { date: date.value }),
    ...(issuer && { issuer: issuer.value }),
    addressee: addressees.map(({ value }) => value),
    ...(answered && { repliesTo: answered }),
  };
}
