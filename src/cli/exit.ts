import { CommanderError } from "commander";
import { type ErrorKind, LettergraphError } from "../model/errors.ts";
import { type Io, say } from "./io.ts";

/** What the program's exit codes mean; those above 2 are the ones of BSD's sysexits.h. */
export const EXIT = {
  ok: 0,
  /** `check` found faults, `diff` found that something would vanish. */
  found: 1,
  usage: 2,
  /** Files were left out, and the others were read. */
  partly: 3,
  /** Something would have been withdrawn or replaced, and nobody agreed to it. */
  unanswered: 4,
  input: 65,
  notFound: 66,
  store: 69,
  internal: 70,
  /** Ended by Ctrl-C between two letters. */
  stopped: 130,
} as const;

const OF_KIND: Readonly<Record<ErrorKind, number>> = {
  usage: EXIT.usage,
  input: EXIT.input,
  "not-found": EXIT.notFound,
  store: EXIT.store,
};

const OF_CODE: Readonly<Record<string, number>> = {
  unanswered: EXIT.unanswered,
  partly: EXIT.partly,
  "load-stopped": EXIT.stopped,
};

const FOUND = "lettergraph.found";

/** Ends a command that worked and found something that scripts must notice. */
export function endWithFindings(io: Io, summary: string, code: number = EXIT.found): never {
  say(io, summary);
  throw new CommanderError(code, FOUND, summary);
}

/** The exit code that an error stands for. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof LettergraphError) return OF_CODE[error.code] ?? OF_KIND[error.kind];
  if (!(error instanceof CommanderError)) return EXIT.internal;
  if (error.code === FOUND || error.exitCode === EXIT.ok) return error.exitCode;
  return EXIT.usage;
}
