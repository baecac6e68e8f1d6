import { statSync } from "node:fs";
import { resolve } from "node:path";
import { CommanderError } from "commander";
import { LettergraphError } from "../model/errors.ts";
import { EXIT, exitCodeOf } from "./exit.ts";
import { complain, type Io, type Log } from "./io.ts";
import { createProgram } from "./program.ts";
import { showFault } from "./show-fault.ts";
import { systemFailure } from "./system-failure.ts";

/** Runs one command line and resolves to its exit code; every error of every command ends here. */
export async function run(words: readonly string[], io: Io): Promise<number> {
  let log: Log | undefined;
  const program = createProgram(io, (made) => {
    log = made;
  });
  const commands = program.commands.flatMap((command) => [command.name(), ...command.aliases()]);
  try {
    await program.parseAsync(withCommand(words, commands, io.folder), { from: "user" });
    return EXIT.ok;
  } catch (thrown) {
    const error = systemFailure(thrown);
    if (error instanceof LettergraphError) {
      const { kind, code } = error;
      for (const fault of error.faults) {
        complain({ ...io, ...(log && { log }) }, `lettergraph: ${showFault(io, fault)}`, {
          kind,
          code,
          ...fault,
        });
      }
    } else if (!(error instanceof CommanderError)) {
      // Commander has already said what was wrong; anything else is a defect of ours.
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      complain(
        io,
        `lettergraph: this should not have happened; please report it with these lines:`,
      );
      complain(io, trace);
    }
    return exitCodeOf(error);
  }
}

/** A folder in the place of a command is one to serve. */
function withCommand(words: readonly string[], commands: readonly string[], folder: string) {
  const [first = ""] = words;
  const isFolder =
    first !== "" &&
    !first.startsWith("-") &&
    !commands.includes(first) &&
    statSync(resolve(folder, first), { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? ["serve", ...words] : [...words];
}
