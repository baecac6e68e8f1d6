import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { readText } from "../../data/yaml-document.ts";
import { compareText } from "../../model/compare.ts";
import { type Fault, LettergraphError } from "../../model/errors.ts";
import { CYPHER_FOLDER } from "./cypher-folder.ts";
import { splitStatements } from "./cypher-text.ts";
import { hasType, type Question, type QuestionParameter, typeOf } from "./question.ts";
import { type Complain, type QuestionHeader, readHeader } from "./question-header.ts";

const READY_QUESTIONS = join(CYPHER_FOLDER, "queries");

/**
 * The ready questions of a folder, by name. A file is one statement under this header, and runs as it
 * is in Neo4j Browser and cypher-shell, whose `:param` lines give the samples as JSON:
 *
 *     // zh: 谁牵头、谁参与
 *     // en: Who leads and takes part in what
 *     // answers zh: 每项工作由哪个单位牵头、哪些单位参与。
 *     // answers en: For every task, who leads it and who takes part.
 *     // param name: string | 单位名称中的字 | Words of the body's name
 *     :param name => "工业和信息化局";
 *     MATCH …;
 *
 * Types: string, entity (its name; an alias or an id does too), integer, number, boolean, strings (a list of strings). All faults of all files come at
 * once.
 */
export function readQuestions(folder: string = READY_QUESTIONS): Question[] {
  const faults: Fault[] = [];
  const questions = readdirSync(folder)
    .filter((file) => file.endsWith(".cypher"))
    .sort()
    .map((file) => readQuestion(join(folder, file), faults));
  if (faults.length > 0) throw new LettergraphError("input", "query-file", faults);
  return questions;
}

/** The ready questions and those of a project, which take the place of a ready one of the same name. */
export function readOwnQuestions(folder: string): Question[] {
  const read = existsSync(folder) ? readQuestions(folder) : [];
  const own = read.map((question): Question => ({ ...question, isOwn: true }));
  const names = new Set(own.map(({ name }) => name));
  return [...readQuestions().filter(({ name }) => !names.has(name)), ...own].sort((a, b) =>
    compareText(a.name, b.name),
  );
}

/** A statement that a person wrote, under as much of a heading as they cared to write. */
export function parseTyped(text: string): Pick<Question, "cypher" | "parameters"> {
  const header = readHeader(text, () => {});
  const parameters = [...header.samples].map(([name, sample]): QuestionParameter => {
    const { type = typeOf(sample), zh = name, en = name } = header.declared.get(name) ?? {};
    return { name, type, zh, en, sample };
  });
  const statements = splitStatements(text);
  const [only] = statements;
  return { cypher: only && statements.length === 1 ? only.text : text, parameters };
}

function readQuestion(file: string, faults: Fault[]): Question {
  return questionOf(readText(file), file, faults);
}

function questionOf(text: string, file: string, faults: Fault[]): Question {
  const complain: Complain = (line, what, cure) => faults.push({ file, line, what, cure });
  const header = readHeader(text, complain);
  const cypher = onlyStatement(text, header, complain);
  return {
    name: basename(file, ".cypher"),
    zh: header.words.get("zh") ?? "",
    en: header.words.get("en") ?? "",
    answersZh: header.words.get("answers zh") ?? "",
    answersEn: header.words.get("answers en") ?? "",
    parameters: parametersOf(header, cypher, complain),
    cypher,
    isOwn: false,
  };
}

/** The statement, whose parameters the header must declare. */
function onlyStatement(text: string, { declared }: QuestionHeader, complain: Complain): string {
  const statements = splitStatements(text);
  const [first, second] = statements;
  const cypher = first?.text ?? "";
  if (statements.length !== 1) {
    complain(second?.line ?? 1, `${statements.length} statements`, "A question is one.");
  }
  for (const name of new Set([...cypher.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ""))) {
    if (!declared.has(name)) {
      complain(first?.line ?? 1, `$${name} is not declared`, "Add its `// param` line.");
    }
  }
  return cypher;
}

/** What the header declares, each with its sample, which must be of its type and used. */
function parametersOf(
  { declared, samples }: QuestionHeader,
  cypher: string,
  complain: Complain,
): QuestionParameter[] {
  return [...declared].map(([name, { line, type, zh, en }]) => {
    const sample = samples.get(name);
    if (sample === undefined || !hasType(sample, type)) {
      complain(line, `$${name} has no sample of type ${type}`, `Add \`:param ${name} => …;\`.`);
    }
    if (!cypher.includes(`$${name}`)) complain(line, `$${name} is not used`, "Drop its line.");
    return { name, type, zh, en, sample: sample ?? null };
  });
}
