import { type Unzipped, unzipSync } from "fflate";
import type { Limits } from "./limits.ts";
import { beyond, binary, damaged } from "./refusal.ts";

/** The files of a zip archive that are asked for, by their names within it. */
export interface Archive {
  readonly names: readonly string[];
  /** A file that is not there is undefined. */
  get(name: string): Uint8Array | undefined;
}

/** More are no document and no folder of letters. */
const MOST_FILES = 10_000;

/** Opens an archive and unpacks the files that are wanted, so far as they keep the limit together. */
export function openArchive(
  bytes: Uint8Array,
  file: string,
  limits: Limits,
  isWanted: (name: string) => boolean = () => true,
): Archive {
  const sizes = new Map<string, number>();
  let total = 0;
  let files: Unzipped;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        // Which of two files of one name counts, programs decide differently.
        if (sizes.has(name)) throw damaged(file, `${name} is in it twice`);
        sizes.set(name, originalSize);
        if (sizes.size > MOST_FILES) throw tooMany(file);
        if (!isWanted(name)) return false;
        total += originalSize;
        if (total > limits.unpackedBytes) throw tooLarge(file, limits);
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof Error && "faults" in cause) throw cause;
    throw damaged(file, "The compressed file cannot be unpacked", cause);
  }
  for (const [name, content] of Object.entries(files)) {
    // A file may say that it is smaller than it is; what does not fit was never unpacked.
    if (content.length !== sizes.get(name)) throw damaged(file, `${name} in it is cut off`);
  }
  return { names: [...sizes.keys()], get: (name) => files[name] };
}

function tooLarge(file: string, { unpackedBytes }: Limits) {
  const what = `Unpacked, the file has more than ${unpackedBytes} bytes`;
  return beyond(file, "unpackedBytes", what, "letter-too-large");
}

function tooMany(file: string) {
  return binary(file, `This is a compressed file with more than ${MOST_FILES} files`);
}
