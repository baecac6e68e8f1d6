import { join, normalize } from "node:path";
import { type Fault, LettergraphError } from "../../model/errors.ts";
import { isLetterName, isLitter, isParcelName } from "../letter-name.ts";
import type { Limits } from "../limits.ts";
import { beyond } from "../refusal.ts";
import { reasonAgainst } from "../stranger.ts";
import { isMail } from "./is-mail.ts";
import { filesInZip } from "./zip.ts";

/** A file in a parcel, its path within it; the parcel itself where that is empty. */
export interface PackedFile {
  readonly path: string;
  /** Of what nobody reads only the path is known. */
  readonly bytes: Uint8Array | undefined;
}

/** A letter in a parcel, named as if the parcel were a folder. */
export interface PackedLetter {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The letters that came in one file, in order of name, and what else was in it. */
export interface Parcel {
  readonly letters: readonly PackedLetter[];
  readonly strangers: readonly Fault[];
}

/** Parcels lie in parcels; nobody packs deeper on purpose. */
const DEEPEST = 4;

/** The letters in a compressed folder or an e-mail, and in those within; undefined where the file is a letter itself. */
export async function openParcel(
  bytes: Uint8Array,
  file: string,
  limits: Limits,
): Promise<Parcel | undefined> {
  const letters: PackedLetter[] = [];
  const strangers: Fault[] = [];
  const names = new Set<string>();
  let unpacked = 0;
  if (!(await open(bytes, file, 1))) return undefined;
  return { letters: letters.sort((a, b) => (a.name < b.name ? -1 : 1)), strangers };

  async function open(parcel: Uint8Array, name: string, depth: number): Promise<boolean> {
    const files = await filesIn(parcel, name, limits);
    if (files === undefined) return false;
    if (depth > 1) unpacked += files.reduce((sum, each) => sum + (each.bytes?.length ?? 0), 0);
    if (unpacked > limits.unpackedBytes) {
      const what = `Unpacked, the parcels in the file have more than ${limits.unpackedBytes} bytes`;
      throw beyond(file, "unpackedBytes", what, "letter-too-large");
    }
    for (const each of files) await sort(each, name, depth);
    return true;
  }

  async function sort({ path, bytes: content }: PackedFile, parcel: string, depth: number) {
    if (isLitter(path)) return;
    const inner = normalize(path.replaceAll("\\", "/"));
    const name = path === "" ? parcel : join(parcel, inner);
    const told = (what: string, cure: string) => void strangers.push({ file: name, what, cure });
    if (/^(?:\.\.(?:[/\\]|$)|[/\\])/.test(inner)) {
      return told("its path leads out of the parcel", "Unpack it where it belongs");
    }
    if (names.has(name)) return told("there are two files of that name", "Unpack and rename one");
    names.add(name);
    if (content === undefined || !(isLetterName(inner) || isParcelName(inner) || path === "")) {
      strangers.push(reasonAgainst(name, content));
    } else if (path !== "" && isParcelName(inner)) {
      if (depth === DEEPEST) return told("it is packed too deep", "Unpack it");
      await openInner(content, name, depth + 1);
    } else letters.push({ name, bytes: content });
  }

  /** A parcel that is spoilt keeps no other file back. */
  async function openInner(content: Uint8Array, name: string, depth: number): Promise<void> {
    try {
      if (!(await open(content, name, depth))) letters.push({ name, bytes: content });
    } catch (error) {
      if (!(error instanceof LettergraphError) || unpacked > limits.unpackedBytes) throw error;
      strangers.push(...error.faults);
    }
  }
}

async function filesIn(
  bytes: Uint8Array,
  file: string,
  limits: Limits,
): Promise<PackedFile[] | undefined> {
  const start = Buffer.from(bytes.subarray(0, 65_536)).toString("latin1");
  if (!isMail(start)) return filesInZip(bytes, file, limits);
  return (await import("./mail.ts")).filesInMail(bytes, file);
}
