import { openArchive } from "../archive.ts";
import { isLetterName, isLitter, isParcelName } from "../letter-name.ts";
import type { Limits } from "../limits.ts";
import { binary } from "../refusal.ts";
import type { PackedFile } from "./parcel.ts";

/** Documents that are no letters for us: only their bytes tell what helps. */
const OLD_DOCUMENT = /\.(?:doc|dot|wps|wpt|msg)$/i;
const FIRST_FILE = "PK\x03\x04";

/** The files in a compressed folder; undefined where the file is something else, such as Word. */
export function filesInZip(
  bytes: Uint8Array,
  file: string,
  limits: Limits,
): PackedFile[] | undefined {
  if (!Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from(FIRST_FILE, "latin1")))
    return undefined;
  const { names } = openArchive(bytes, file, limits, () => false);
  if (names.some((name) => /^(?:\[Content_Types\]|content|\/?OFD)\.xml$|^word\//i.test(name))) {
    return undefined;
  }
  refuseLocked(bytes, file);
  const isWanted = (name: string): boolean => {
    const path = readable(name);
    if (isLitter(path)) return false;
    return isLetterName(path) || isParcelName(path) || OLD_DOCUMENT.test(path);
  };
  const archive = openArchive(bytes, file, limits, isWanted);
  return names
    .filter((name) => !/[/\\]$/.test(name))
    .map((name) => ({ path: readable(name), bytes: archive.get(name) }));
}

/** The first file says whether it is locked; who locks one locks them all. */
function refuseLocked(bytes: Uint8Array, file: string): void {
  if (((bytes[6] ?? 0) & 1) === 0) return;
  throw binary(file, "This is a compressed file with a password", "Unpack it and give the letters");
}

/** Names are in UTF-8, or in the encoding of a Chinese program, and do not always say so. */
function readable(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[\u0100-\uffff]/.test(name)) return name;
  const bytes = Buffer.from(name, "latin1");
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  }
  return name;
}
