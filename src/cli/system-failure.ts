import { failure } from "../model/errors.ts";

/** What the machine refuses, in words, and what helps. */
const REASONS: Readonly<Record<string, readonly [what: string, cure: string]>> = {
  EACCES: ["this may not be read or written by you", "Give yourself the right, or another place"],
  EPERM: ["this may not be read or written by you", "Give yourself the right, or another place"],
  EROFS: ["the disk can only be read", "Give a place that can be written to"],
  ENOSPC: ["the disk is full", "Make room, then try again; what was whole before still is"],
  EDQUOT: ["your share of the disk is full", "Make room, then try again"],
  EMFILE: ["too many files are open", "Close other programs, or raise the limit (ulimit -n)"],
  ENOENT: ["there is no such file or folder", "Check its name"],
  ENOTDIR: ["a part of the path is no folder", "Check its name"],
  EISDIR: ["this is a folder", "Give a file"],
  ENAMETOOLONG: ["the name is too long", "Give a shorter one"],
  EIO: ["the disk does not answer", "Check the disk"],
};

/** An error of the machine in the words of this program; others as they are. */
export function systemFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return error;
  const known = REASONS[String(error.code)];
  if (known === undefined) return error;
  const [what, cure] = known;
  const file = "path" in error && typeof error.path === "string" ? { file: error.path } : {};
  return failure("store", "system", { ...file, what, cure }, { cause: error });
}
