import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, relative } from "node:path";
import { failure } from "../model/errors.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { openParcel, type Parcel } from "./parcel/parcel.ts";

/** The parcel that was opened last: its letters are asked for one after the other. */
let opened: { readonly state: string; readonly parcel: Promise<Parcel | undefined> } | undefined;

/** The bytes of a letter, be it a file or packed in one; what keeps them from being read is told with a cure. */
export async function bytesOf(file: string, limits: Partial<Limits> = {}): Promise<Uint8Array> {
  const parcel = parcelAround(file);
  if (parcel === undefined) return read(file);
  const letters = (await parcelAt(parcel, limits))?.letters ?? [];
  const found = letters.find(({ name }) => name === file);
  if (found !== undefined) return found.bytes;
  const names = letters.map(({ name }) => relative(parcel, name));
  const cure = names.length === 0 ? "It holds no letter" : `It holds ${names.join(", ")}`;
  throw failure("not-found", "file-unreadable", { file, what: `it is not in ${parcel}`, cure });
}

/** The letters in a file; undefined where it is a letter itself. */
export function parcelAt(file: string, limits: Partial<Limits> = {}): Promise<Parcel | undefined> {
  const stats = existsSync(file) ? statSync(file) : undefined;
  const state = JSON.stringify([file, stats?.mtimeMs, stats?.size, limits]);
  if (opened?.state === state) return opened.parcel;
  const parcel = Promise.resolve()
    .then(() => read(file))
    .then((bytes) => openParcel(bytes, file, { ...DEFAULT_LIMITS, ...limits }));
  opened = { state, parcel };
  return parcel;
}

/** Whether a path goes on within a file. */
export function isPacked(path: string): boolean {
  return parcelAround(path) !== undefined;
}

/** The file on the way to a path that goes on within it. */
function parcelAround(path: string): string | undefined {
  for (let at = dirname(path); at !== dirname(at); at = dirname(at)) {
    if (existsSync(at)) return statSync(at).isFile() ? at : undefined;
  }
  return undefined;
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    const what = `the file cannot be read (${reason})`;
    const cure = "See that it is there and that you may read it";
    throw failure("not-found", "file-unreadable", { file, what, cure }, { cause });
  }
}
