import { CommanderError } from "commander";
import { LettergraphError } from "../model/errors.ts";
import { EXIT, exitCodeOf } from "./exit.ts";
import { type Io, say } from "./io.ts";
import { createProgram } from "./program.ts";
import { showFault } from "./show-fault.ts";

/** Runs one command line and resolves to its exit code; every error of every command ends here. */
export async function run(words: readonly string[], io: Io): Promise<number> {
  try {
    await createProgram(io).parseAsync([...words], { from: "user" });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof LettergraphError) {
      for (const fault of error.faults) say(io, `lettergraph: ${showFault(io, fault)}`);
    } else if (!(error instanceof CommanderError)) {
      // Commander has already said what was wrong; anything else is a defect of ours.
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      say(io, `lettergraph: this should not have happened; please report it with these lines:`);
      say(io, trace);
    }
    return exitCodeOf(error);
  }
}
