import type { Command } from "commander";
import { describeQuestion } from "../../explore/questions.ts";
import { readOwnQuestions } from "../../store/cypher/question-files.ts";
import type { Io } from "../io.ts";
import { addOutput, type OutputFlags, printRows } from "../output.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings } from "../settings.ts";

/** `lettergraph queries`: the ready questions, and those of the project. */
export function addQueries(program: Command, io: Io): void {
  const command = program
    .command("queries")
    .description("list the ready questions with what they take, and the project's own")
    .addHelpText("after", "\nExample:\n  $ lettergraph queries --json");
  addSettings(addOutput(command), "data").action((flags: OutputFlags) => {
    const { project } = readSettings(io, flags);
    const rows = readOwnQuestions(project.queries).map((question) => ({
      name: question.name,
      zh: question.zh,
      en: question.en,
      answers: question.answersEn,
      // What they are when nobody says otherwise.
      parameters: describeQuestion(question).parameters.map(
        ({ name, sample }) => `${name}=${sample}`,
      ),
      own: question.isOwn,
    }));
    printRows(io, flags, { columns: ["name", "zh", "en", "parameters"], rows });
  });
}
