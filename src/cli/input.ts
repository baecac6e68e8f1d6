import { readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { bytesOf } from "../assemble/letter-files.ts";
import { letterFolder } from "../file/letter-folder.ts";
import { lettersInZip } from "../file/letters-in-zip.ts";
import { DEFAULT_LIMITS, type Limits } from "../file/limits.ts";
import { type Fault, failure, LettergraphError } from "../model/errors.ts";
import type { Io } from "./io.ts";

/** A letter as it came, with the name that errors call it by. */
export interface LetterBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it came as one of many lines. */
  readonly isLine?: boolean;
  /** How many files there are, where that is known. */
  readonly total?: number;
}

export const STDIN = "-";

/**
 * The letters that a person names: files, folders of them, compressed or not, `-` for stdin. A stdin that begins
 * with `{` holds one letter a line: `{"text": "…", "name": "…"}`.
 */
export async function* readLetters(
  io: Io,
  paths: readonly string[],
  limits: Limits = DEFAULT_LIMITS,
): AsyncGenerator<LetterBytes | Fault> {
  const { files, faults } = filesOf(io.folder, paths);
  yield* faults;
  const total = files.length;
  for (const path of files) {
    if (path === STDIN) yield* readStdin(io);
    else yield* readPath(io, path, limits, total);
  }
}

/** Whether the paths stand for one letter, and not for a list of them. */
export function isOneLetter(io: Io, paths: readonly string[]): boolean {
  const [path = "", ...others] = paths;
  const stats = statSync(resolve(io.folder, path), { throwIfNoEntry: false });
  return others.length === 0 && (path === STDIN || stats?.isDirectory() !== true);
}

/** The letter in a file, or the letters in a compressed folder. */
function* readPath(
  io: Io,
  path: string,
  limits: Limits,
  total: number,
): Generator<LetterBytes | Fault> {
  try {
    const bytes = bytesOf(resolve(io.folder, path));
    yield* lettersInZip(bytes, path, limits) ?? [{ name: path, bytes, total }];
  } catch (error) {
    if (!(error instanceof LettergraphError)) throw error;
    yield* error.faults.map((fault) => ({ ...fault, file: path }));
  }
}

/** All files there are, and what is not there or no letter. */
function filesOf(folder: string, paths: readonly string[]) {
  refuseAddresses(paths);
  const faults: Fault[] = [];
  const files = paths.flatMap((path) => {
    if (path === STDIN) return [path];
    const stats = statSync(resolve(folder, path), { throwIfNoEntry: false });
    if (stats?.isFile()) return [path];
    if (!stats?.isDirectory()) {
      faults.push({
        file: path,
        what: stats === undefined ? "there is no such file" : "this is not a file",
        cure: "Give the path of a letter, a folder of them, or - for stdin.",
      });
      return [];
    }
    const inside = letterFolder(resolve(folder, path), { zips: true });
    const near = (file: string) => join(path, relative(resolve(folder, path), file));
    for (const { file = "", ...fault } of inside.strangers)
      faults.push({ file: near(file), ...fault });
    const letters = inside.files.map(near);
    if (letters.length === 0) {
      faults.push({
        file: path,
        what: "this folder holds no letter",
        cure: "Letters end in .txt, .html, .docx, .odt, .rtf, .ofd or .pdf.",
      });
    }
    return letters;
  });
  return { files, faults };
}

/** Letters are read where they lie; nothing is fetched. */
function refuseAddresses(paths: readonly string[]): void {
  const addresses = paths.filter((path) => /^\w[\w+.-]*:\/\//.test(path));
  if (addresses.length === 0) return;
  const what = "letters are not fetched from the net";
  const cure = "Save the page and give its file.";
  const faults = addresses.map((file) => ({ file, what, cure }));
  throw new LettergraphError("usage", "letter-on-the-net", faults);
}

async function* readStdin(io: Io): AsyncGenerator<LetterBytes | Fault> {
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
  if (isLines) yield* readLine(rest.toString("utf8"), ++line);
  else yield { name: "stdin", bytes: rest };
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
    const { faults } = filesOf(io.folder, [path]);
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
