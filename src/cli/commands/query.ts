import type { Command } from "commander";
import { ask } from "../../explore/questions.ts";
import { failure } from "../../model/errors.ts";
import { didYouMean } from "../../model/nearest.ts";
import type { Json, Parameters } from "../../model/query.ts";
import type { Question } from "../../store/cypher/question.ts";
import { readQuestions } from "../../store/cypher/question-files.ts";
import { readWhole, STDIN } from "../input.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags, printRows } from "../output.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings, limitsOf } from "../settings.ts";
import { withStore } from "../with-store.ts";

interface Flags extends OutputFlags {
  readonly expression?: string;
  readonly param: Readonly<Record<string, string>>;
}

const EXAMPLES = `
Examples:
  $ lettergraph query hubs
  $ lettergraph query ties-between --param from=东莞市 --param to=深圳市 --json
  $ lettergraph query -e 'MATCH (c:Company) RETURN c.name AS name' --csv
  $ lettergraph query -e - < question.cypher`;

/** `lettergraph query`: the answer to a ready question, or to typed Cypher. */
export function addQuery(program: Command, io: Io): void {
  const command = program
    .command("query")
    .description("answer a ready question, or Cypher that only reads")
    .argument("[name]", "a question that `lettergraph queries` lists")
    .option("-e, --expression <cypher>", "the Cypher to run instead; - reads it from stdin")
    .option("-p, --param <name=value>", "a parameter; may be repeated", collect, {})
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "store", "user", "database", "rows", "seconds", "megabytes");
  command.action(async (name: string | undefined, flags: Flags) => {
    const settings = readSettings(io, flags);
    const question = await chosen(io, name, flags);
    const result = await withStore(settings, (store) =>
      typeof question === "string"
        ? store.query(question, asJson(flags.param), limitsOf(settings))
        : ask(store, question, flags.param, settings.rows),
    );
    printRows(io, flags, result);
    if (result.rows.length === 0) say(io, "no rows");
    if (result.truncated) {
      say(io, `more than ${settings.rows} rows; the rest is left out (--rows allows more)`);
    }
  });
}

/** The question of that name, or the Cypher that was typed. */
async function chosen(
  io: Io,
  name: string | undefined,
  { expression }: Flags,
): Promise<Question | string> {
  if ((name === undefined) === (expression === undefined)) {
    throw failure("usage", "query-unclear", {
      what: name === undefined ? "no question was given" : "a name and Cypher were both given",
      cure: "Name one that `lettergraph queries` lists, or give Cypher with -e.",
    });
  }
  if (name === undefined) {
    return expression === STDIN ? readWhole(io, STDIN) : (expression ?? "");
  }
  const questions = readQuestions();
  const question = questions.find((each) => each.name === name);
  if (question !== undefined) return question;
  throw failure("not-found", "unknown-query", {
    what: `there is no question ${name}`,
    cure: didYouMean(
      name,
      questions.map((each) => each.name),
    ),
  });
}

function collect(text: string, sofar: Record<string, string>): Record<string, string> {
  const at = text.indexOf("=");
  if (at < 1) {
    throw failure("usage", "bad-parameter", {
      what: `${JSON.stringify(text)} is not a parameter`,
      cure: "Write name=value.",
    });
  }
  return { ...sofar, [text.slice(0, at)]: text.slice(at + 1) };
}

/** Values of typed Cypher: JSON where they are JSON, text where they are not. */
function asJson(texts: Readonly<Record<string, string>>): Parameters {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, jsonOr(text)]));
}

function jsonOr(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
