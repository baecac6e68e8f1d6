import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type Command, CommanderError } from "commander";
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
  try {
    await program.parseAsync(withCommand(words, program, io.folder), { from: "user" });
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
function withCommand(words: readonly string[], program: Command, folder: string): string[] {
  const at = commandAt(words, program);
  const word = words[at] ?? "";
  const names = program.commands.flatMap((command) => [command.name(), ...command.aliases()]);
  const isFolder =
    word !== "" &&
    !names.includes(word) &&
    statSync(resolve(folder, word), { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? [...words.slice(0, at), "serve", ...words.slice(at)] : [...words];
}

/** Where the command would stand: behind flags that belong to all of them. */
function commandAt(words: readonly string[], program: Command): number {
  let at = 0;
  for (;;) {
    const word = words[at] ?? "";
    const flag = program.options.find(({ long, short }) => [long, short].includes(word));
    if (flag === undefined && !/^--\w+=/.test(word)) return at;
    at += flag?.required ? 2 : 1;
  }
}
