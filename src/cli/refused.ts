import type { Refused } from "../assemble/findings.ts";
import { LettergraphError } from "../model/errors.ts";
import { EXIT, endWithFindings } from "./exit.ts";
import { complain, type Io } from "./io.ts";
import { showFault } from "./show-fault.ts";

/** With `--strict`, one file that cannot be read stops all. */
export function refuseIfStrict(refused: readonly Refused[], strict: boolean | undefined): void {
  if (!strict || refused.length === 0) return;
  throw new LettergraphError(
    "input",
    "data",
    refused.flatMap(({ faults }) => faults),
  );
}

/** Names every file that was left out, with the reason and what helps. */
export function nameRefused(io: Io, refused: readonly Refused[]): void {
  for (const { file, faults } of refused) {
    for (const fault of faults) complain(io, `left out: ${showFault(io, { file, ...fault })}`);
  }
}

/** Ends a command that worked with the files it could read. */
export function endIfRefused(io: Io, refused: readonly Refused[]): void {
  if (refused.length === 0) return;
  const files = new Set(refused.map(({ file }) => file)).size;
  endWithFindings(io, `${files} ${files === 1 ? "file was" : "files were"} left out`, EXIT.partly);
}
