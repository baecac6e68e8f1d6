import type { Command } from "commander";
import { readQuestions } from "../../store/cypher/question-files.ts";
import type { Io } from "../io.ts";
import { addOutput, type OutputFlags, printRows } from "../output.ts";

/** `lettergraph queries`: the ready questions. */
export function addQueries(program: Command, io: Io): void {
  addOutput(program.command("queries").description("list the ready questions"))
    .addHelpText("after", "\nExample:\n  $ lettergraph queries --json")
    .action((flags: OutputFlags) => {
      const rows = readQuestions().map(({ name, zh, en, answersEn, parameters }) => ({
        name,
        zh,
        en,
        answers: answersEn,
        parameters: parameters.map((parameter) => parameter.name),
      }));
      printRows(io, flags, { columns: ["name", "zh", "en", "parameters"], rows });
    });
}
