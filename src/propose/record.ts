import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { failure } from "../model/errors.ts";
import { replaceFile } from "../review/file.ts";
import type { Reply } from "./reply.ts";

const RECORD = z.strictObject({
  letter: z.string().startsWith("Letter:"),
  /** Of the letter's bytes that were read. */
  sha256: z.string(),
  model: z.string().min(1),
  promptVersion: z.int().positive(),
  /** The day on which it was asked. */
  date: z.iso.date(),
  reply: z.object({
    entities: z.array(z.unknown()),
    facts: z.array(z.unknown()),
    figures: z.array(z.unknown()),
  }),
});

/** What a model said of a letter, unchecked: gates are passed anew whenever it is looked at. */
export interface ReadingRecord extends z.infer<typeof RECORD> {
  readonly reply: Reply;
}

/** The file beside a letter's review that holds what a model said of it. */
export function recordFileOf(reviewFile: string): string {
  return reviewFile.replace(/\.ya?ml$/, ".second.json");
}

/** What a model said of a letter, if it was ever asked. */
export function readRecord(reviewFile: string): ReadingRecord | undefined {
  const file = recordFileOf(reviewFile);
  if (!existsSync(file)) return undefined;
  const cure = "Ask the model again with lettergraph propose, or delete the file";
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw failure("input", "second-reading", { what, file, cure }, { cause });
  }
  const parsed = RECORD.safeParse(content);
  if (parsed.success) return parsed.data;
  const what = z.prettifyError(parsed.error);
  throw failure("input", "second-reading", { what, file, cure });
}

/** Who read the letter too; a record that cannot be read must not keep a review from being shown. */
export function modelIn(reviewFile: string): string | undefined {
  try {
    return readRecord(reviewFile)?.model;
  } catch {
    return "?";
  }
}

export function writeRecord(reviewFile: string, record: ReadingRecord): void {
  replaceFile(recordFileOf(reviewFile), `${JSON.stringify(record, null, 1)}\n`);
}
