import { createHash } from "node:crypto";
import type { Gazetteer } from "../data/gazetteer.ts";
import { fail } from "../model/errors.ts";
import type { LetterRecord, Section } from "../model/graph.ts";
import { entityId } from "../model/ids.ts";
import { decode } from "./decode.ts";
import { frameOf } from "./frame.ts";
import type { Frame, ReadLetter } from "./letter.ts";
import { readLines } from "./lines.ts";
import { normalise } from "./normalise.ts";
import { outlineOf, type Part } from "./outline.ts";
import { joinLines } from "./paragraphs.ts";
import { partsOf } from "./parts.ts";
import { sentencesOf } from "./sentences.ts";

export interface ReadOptions {
  /** Names the letter in errors, and titles it where it has no title. */
  readonly file: string;
  readonly gazetteer: Gazetteer;
}

/** A letter with its frame, outline and sentences. */
export async function readLetter(bytes: Uint8Array, options: ReadOptions): Promise<ReadLetter> {
  const source = decode(bytes, options.file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return readText(source, sha256, options);
}

function readText(source: string, sha256: string, { file, gazetteer }: ReadOptions): ReadLetter {
  const { text, offsets, paragraphs: spans } = normalise(source, joinLines(readLines(source)));
  if (text === "") {
    throw fail("input", "letter-empty", {
      file,
      what: "The letter is empty",
      cure: "Save its text in the file",
    });
  }
  const paragraphs = spans.map((span) => ({ ...span, text: text.slice(span.from, span.to) }));
  const parts = partsOf(paragraphs);
  const frame = frameOf(paragraphs, parts, gazetteer);
  const title = frame.title?.value ?? paragraphs[0]?.text.slice(0, 60) ?? file;
  const id = entityId("Letter", frame.docNumber?.value ?? title);
  const body = { from: parts.bodyFrom, to: parts.bodyTo };
  const outline = outlineOf(id, paragraphs, body);
  const record: LetterRecord = {
    id,
    title,
    ...summaryOf(frame),
    sha256,
    text: source,
    sections: outline.map((part) => sectionOf(part, offsets)),
  };
  return { record, text, offsets, frame, sentences: sentencesOf(paragraphs, body, outline) };
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

function sectionOf({ from, to, ...section }: Part, offsets: Uint32Array): Section {
  return { ...section, start: offsets[from] ?? 0, end: (offsets[Math.max(from, to - 1)] ?? 0) + 1 };
}
