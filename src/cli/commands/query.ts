import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { type Answering, ask, bindParameters } from "../../explore/questions.ts";
import { unknownWords } from "../../explore/unknown-words.ts";
import { failure } from "../../model/errors.ts";
import { didYouMean } from "../../model/nearest.ts";
import type { Json, Parameters, QueryResult } from "../../model/query.ts";
import type { Question } from "../../store/cypher/question.ts";
import { parseTyped, readOwnQuestions } from "../../store/cypher/question-files.ts";
import { readWhole } from "../input.ts";
import { complain, type Io, say } from "../io.ts";
import { STDIN } from "../letter-paths.ts";
import { addOutput, type OutputFlags, printRows } from "../output.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings, limitsOf, type Settings } from "../settings.ts";
import { openLibraryOf, withStore } from "../with-store.ts";

interface Flags extends OutputFlags {
  readonly expression?: string;
  readonly param: Readonly<Record<string, string>>;
}

const EXAMPLES = `
Examples:
  $ lettergraph query hubs
  $ lettergraph query ties-between --param from=东莞 --param to=深圳 --json
  $ lettergraph query -e 'MATCH (c:Company) RETURN c.name AS name' --csv
  $ lettergraph query -e question.cypher        its :param lines give what -p does not
  $ lettergraph query -e - < question.cypher`;

/** `lettergraph query`: the answer to a ready question, or to typed Cypher. */
export function addQuery(program: Command, io: Io): void {
  const command = program
    .command("query")
    .description("answer a ready question, or Cypher that only reads")
    .argument("[name]", "a question that `lettergraph queries` lists")
    .option("-e, --expression <cypher>", "Cypher, or a file of it ending in .cypher; - is stdin")
    .option("-p, --param <name=value>", "a parameter; may be repeated", collect, {})
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "store", "user", "database", "data");
  addSettings(command, "rows", "seconds", "megabytes");
  command.action(async (name: string | undefined, flags: Flags) => {
    const settings = readSettings(io, flags);
    const question = await chosen(io, name, flags, settings);
    const result = await withStore(settings, (store) => {
      const network = () => openLibraryOf(store, settings).network();
      const answering = { store, network, limits: limitsOf(settings) };
      return typeof question === "string"
        ? answerTyped(io, answering, question, flags.param)
        : ask(answering, question, flags.param);
    });
    printRows(io, flags, result);
    if (result.rows.length === 0) say(io, "no rows");
    if (result.truncated) {
      say(io, `more than ${settings.rows} rows; the rest is left out (--rows allows more)`);
    }
  });
}

/** The answer to what a person wrote; what it names and the graph lacks is told, for it may be a slip. */
async function answerTyped(
  io: Io,
  { store, limits }: Answering,
  text: string,
  given: Readonly<Record<string, string>>,
): Promise<QueryResult> {
  const { cypher, parameters } = parseTyped(text);
  const declared = parameters.map(({ name }) => name);
  const own = Object.entries(given).filter(([name]) => !declared.includes(name));
  const told = Object.entries(given).filter(([name]) => declared.includes(name));
  const bound = bindParameters({ parameters }, Object.fromEntries(told));
  const result = await store.query(
    cypher,
    { ...bound, ...asJson(Object.fromEntries(own)) },
    limits,
  );
  for (const { kind, word, near } of await unknownWords(store, cypher)) {
    complain(io, `warning: the graph has no ${kind} ${word}. ${near}`);
  }
  return result;
}

/** The question of that name, or the Cypher that was typed. */
async function chosen(
  io: Io,
  name: string | undefined,
  { expression }: Flags,
  { project }: Settings,
): Promise<Question | string> {
  if ((name === undefined) === (expression === undefined)) {
    throw failure("usage", "query-unclear", {
      what: name === undefined ? "no question was given" : "a name and Cypher were both given",
      cure: "Name one that `lettergraph queries` lists, or give Cypher with -e.",
    });
  }
  if (expression !== undefined) {
    const isFile = /\.cypher$/.test(expression) && existsSync(resolve(io.folder, expression));
    return expression === STDIN || isFile ? readWhole(io, expression) : expression;
  }
  const questions = readOwnQuestions(project.queries);
  const question = questions.find((each) => each.name === name);
  if (question !== undefined) return question;
  throw failure("not-found", "unknown-query", {
    what: `there is no question ${name}`,
    cure: didYouMean(
      name ?? "",
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
