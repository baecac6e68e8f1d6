import { existsSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { bytesOf, isPacked, parcelAt } from "../file/letter-bytes.ts";
import { LETTER_ENDINGS } from "../file/letter-name.ts";
import { DEFAULT_LIMITS, type Limits } from "../file/limits.ts";
import { openParcel, type Parcel } from "../file/parcel/parcel.ts";
import { type Fault, failure, LettergraphError } from "../model/errors.ts";
import type { Io } from "./io.ts";
import { letterPaths, STDIN } from "./letter-paths.ts";

/** A letter as it came, with the name that errors call it by. */
export interface LetterBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it lay in a parcel, alone or not. */
  readonly isPacked?: boolean;
  /** Whether it came as one of many lines. */
  readonly isLine?: boolean;
  /** How many files there are, where that is known. */
  readonly total?: number;
}

/**
 * The letters that a person names: files, folders of them, packed or not, `-` for stdin. A stdin that begins
 * with `{` holds one letter a line: `{"text": "…", "name": "…"}`.
 */
export async function* readLetters(
  io: Io,
  paths: readonly string[],
  limits: Limits = DEFAULT_LIMITS,
): AsyncGenerator<LetterBytes | Fault> {
  const { files, faults } = await letterPaths(io.folder, paths, limits);
  yield* faults;
  const total = files.length;
  for (const path of files) {
    if (path === STDIN) yield* readStdin(io, limits);
    else yield* readPath(io, path, limits, total);
  }
}

/** Whether the paths stand for one letter, and not for a list of them. */
export function isOneLetter(io: Io, paths: readonly string[]): boolean {
  const [path = "", ...others] = paths;
  const file = resolve(io.folder, path);
  const isFolder = existsSync(file) && statSync(file).isDirectory();
  return others.length === 0 && !isFolder;
}

/** The letter in a file, or the letters packed in it. */
async function* readPath(
  io: Io,
  path: string,
  limits: Limits,
  total: number,
): AsyncGenerator<LetterBytes | Fault> {
  const file = resolve(io.folder, path);
  try {
    const parcel = isPacked(file) ? undefined : await parcelAt(file, limits);
    if (parcel === undefined) yield { name: path, bytes: await bytesOf(file, limits), total };
    else yield* itemsOf(parcel, path, (name) => join(path, relative(file, name)));
  } catch (error) {
    if (!(error instanceof LettergraphError)) throw error;
    yield* error.faults.map((fault) => ({ ...fault, file: path }));
  }
}

/** The letters of a parcel, and what else is in it. */
function* itemsOf(
  { letters, strangers }: Parcel,
  path: string,
  near: (name: string) => string,
): Generator<LetterBytes | Fault> {
  for (const { name, bytes } of letters) yield { name: near(name), bytes, isPacked: true };
  for (const { file = path, ...fault } of strangers) yield { ...fault, file: near(file) };
  if (letters.length + strangers.length > 0) return;
  yield { file: path, what: "there is no letter in it", cure: `Letters end in ${LETTER_ENDINGS}.` };
}

async function* readStdin(io: Io, limits: Limits): AsyncGenerator<LetterBytes | Fault> {
  const chunks: Uint8Array[] = [];
  let isLines: boolean | undefined;
  let line = 0;
  for await (const chunk of io.stdin) {
    chunks.push(chunk);
    isLines ??= startsWithBrace(chunk);
    if (!isLines || !chunk.includes(NEWLINE)) continue;
    const held = Buffer.concat(chunks.splice(0));
    const end = held.lastIndexOf(NEWLINE);
    chunks.push(held.subarray(end + 1));
    for (const text of held.toString("utf8", 0, end).split("\n")) yield* readLine(text, ++line);
  }
  const rest = Buffer.concat(chunks);
  if (isLines) return yield* readLine(rest.toString("utf8"), ++line);
  const parcel = await openParcel(rest, "stdin", limits);
  if (parcel === undefined) yield { name: "stdin", bytes: rest };
  else yield* itemsOf(parcel, "stdin", (name) => name);
}

const NEWLINE = 10;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Undefined while there is nothing but blanks to go by. */
function startsWithBrace(chunk: Uint8Array): boolean | undefined {
  const first = chunk.find((byte) => byte > 32 && !BYTE_ORDER_MARK.includes(byte));
  return first === undefined ? undefined : first === "{".charCodeAt(0);
}

function* readLine(text: string, line: number): Generator<LetterBytes | Fault> {
  if (text.trim() === "") return;
  const letter = parseLine(text);
  if (letter === undefined) {
    const cure = 'Write one letter a line: {"text": "…", "name": "…"}.';
    yield { file: "stdin", line, what: "the line is no JSON object with a text", cure };
    return;
  }
  const name = typeof letter.name === "string" ? letter.name : `stdin:${line}`;
  yield { name, bytes: new TextEncoder().encode(letter.text), isLine: true };
}

function parseLine(text: string): { readonly text: string; readonly name?: unknown } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || !("text" in value)) return undefined;
  return typeof value.text === "string" ? { ...value, text: value.text } : undefined;
}

/** The whole of stdin, or of a file, as text. */
export async function readWhole(io: Io, path: string): Promise<string> {
  if (path !== STDIN) {
    const { faults } = await letterPaths(io.folder, [path]);
    if (faults.length > 0) throw new LettergraphError("not-found", "file-missing", faults);
    return readFileSync(resolve(io.folder, path), "utf8");
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  if (text.trim() !== "") return text;
  throw failure("input", "stdin-empty", {
    file: "stdin",
    what: "nothing came in",
    cure: "Pipe it in.",
  });
}
