import tab from "@bomb.sh/tab/commander";
import type { Command } from "commander";
import { FORMATS } from "../export/formats.ts";
import { readQuestions } from "../store/cypher/question-files.ts";

const EXAMPLES = `
Examples:
  $ source <(lettergraph completion bash)                 for this terminal
  $ lettergraph completion fish > ~/.config/fish/completions/lettergraph.fish`;

/**
 * Adds `completion SHELL`, which prints what bash, zsh, fish or PowerShell need to complete commands,
 * flags and the names of ready questions.
 */
export function addCompletion(program: Command): void {
  const root = tab(program, { completionCommandName: "completion" });
  program.commands
    .find((command) => command.name() === "completion")
    ?.addHelpText("after", EXAMPLES);
  root.commands.get("query")?.argument("name", (complete) => {
    for (const { name, en } of readQuestions()) complete(name, en);
  });
  root.commands.get("export")?.option("format", "", (complete) => {
    for (const [name, { says }] of Object.entries(FORMATS)) complete(name, says);
  });
}
