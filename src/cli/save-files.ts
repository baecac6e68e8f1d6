import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { failure, LettergraphError } from "../model/errors.ts";
import { type Io, say } from "./io.ts";

/** A file by the name that it has in a folder. */
interface SavedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Writes one file, or several into a folder; what is there already stays, unless it may be replaced. */
export function saveFiles(
  io: Io,
  files: readonly SavedFile[],
  output: string,
  { replace }: { readonly replace: boolean },
): void {
  const target = resolve(io.folder, output);
  const isFolder = files.length > 1 || /[\\/]$/.test(output);
  const placed = files.map(({ name, content }) => ({
    file: isFolder ? join(target, name) : target,
    content,
  }));
  const faults = placed
    .filter(({ file }) => !replace && existsSync(file))
    .map(({ file }) => ({
      file,
      what: "is there already",
      cure: "Give another place with -o, or --force to replace it.",
    }));
  if (faults.length > 0) throw new LettergraphError("usage", "file-exists", faults);
  for (const { file, content } of placed) {
    save(file, content);
    say(io, file);
  }
}

function save(file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  } catch (cause) {
    const reason = String(cause).replace(/^Error: /, "");
    const cure = "Give another place with -o.";
    throw failure("usage", "unwritable", { file, what: reason, cure }, { cause });
  }
}
