import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { basename, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Lexicon } from "../claim/lexicon.ts";
import { sweepParts } from "../disk/part.ts";
import { writeWhole } from "../disk/whole-file.ts";
import { sha256 } from "../identity/digest.ts";
import { programDigest } from "../identity/program-digest.ts";
import { seal, unseal } from "../identity/sealed.ts";
import { attempt } from "../model/attempt.ts";
import type { FileReading, RuledLetter } from "./letter-files.ts";

/** What rules read in letters before, kept so that only what has changed is read again. */
export interface Drafts {
  find(key: string): RuledLetter | undefined;
  keep(key: string, letter: RuledLetter): void;
  /** Deletes what has long been of no use; for the end of a piece of work on the whole project. */
  tidy(): void;
  /** Deletes all: of a letter that was withdrawn nothing is to be found here. */
  clear(): void;
}

const ENDING = ".draft";
const DRAFT = /^[\da-f]{64}\.draft$/;
const DAY = 24 * 60 * 60 * 1000;
const LONGEST_UNUSED = 60 * DAY;
/** What is kept beyond the drafts of the letters at hand. */
const LARGEST_UNUSED = 512 * 2 ** 20;

/**
 * The name of a draft by all that it is made of: the bytes and the name of the file, the vocabulary, the
 * program, and how files are read. Undefined where the vocabulary cannot be told by its bytes.
 */
export function draftKey(
  bytes: Uint8Array,
  file: string,
  lexicon: Pick<Lexicon, "digest">,
  { limits, ocr }: FileReading,
): string | undefined {
  if (lexicon.digest === undefined) return undefined;
  const parts = [programDigest(), lexicon.digest, sha256(bytes), basename(file), limits, ocr];
  return sha256(JSON.stringify(parts));
}

/**
 * Drafts in a folder. It is made when the first is kept: where the folder around it is there, or with that
 * one where `makes` says so. A draft is whole or as good as not there; where nothing can be written,
 * letters are read each time.
 */
export function openDrafts(folder: string, makes = false): Drafts {
  const used = new Set<string>();
  let hasNew = false;
  const fileOf = (key: string): string => join(folder, `${key}${ENDING}`);
  return {
    find: (key) => {
      const letter = attempt(() => unpack(key, readFileSync(fileOf(key))));
      if (letter === undefined) return undefined;
      used.add(`${key}${ENDING}`);
      attempt(() => touch(fileOf(key)));
      return letter;
    },
    keep: (key, letter) => {
      used.add(`${key}${ENDING}`);
      attempt(() => {
        if (!existsSync(folder)) mkdirSync(folder, { recursive: makes });
        writeWhole(fileOf(key), pack(key, letter), { isCache: true });
        hasNew = true;
      });
    },
    clear: () => {
      attempt(() => {
        sweepParts(folder);
        for (const name of readdirSync(folder).filter(isOurs)) rmSync(join(folder, name));
      });
    },
    tidy: () => {
      if (hasNew) attempt(() => sweep(folder, used));
    },
  };
}

function pack(key: string, letter: RuledLetter): Uint8Array {
  return seal(key, deflateRawSync(serialize(letter), { level: 1 }));
}

function unpack(key: string, bytes: Buffer): RuledLetter | undefined {
  const content = unseal(key, bytes);
  return content && (deserialize(inflateRawSync(content)) as RuledLetter);
}

/** Marks a draft as used, once a day. */
function touch(file: string): void {
  const now = new Date();
  if (now.getTime() - statSync(file).mtimeMs > DAY) utimesSync(file, now, now);
}

function isOurs(name: string): boolean {
  return DRAFT.test(name);
}

/** The oldest go first: what nobody used for long, and what is too much. */
function sweep(folder: string, used: ReadonlySet<string>): void {
  const idle = readdirSync(folder)
    .filter((name) => isOurs(name) && !used.has(name))
    .flatMap((name) => attempt(() => ({ name, ...statSync(join(folder, name)) })) ?? [])
    .sort((a, b) => b.mtimeMs - a.mtimeMs);
  let kept = 0;
  for (const { name, size, mtimeMs } of idle) {
    kept += size;
    const age = Date.now() - mtimeMs;
    if (kept > LARGEST_UNUSED || age > LONGEST_UNUSED) rmSync(join(folder, name));
  }
}
