import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Fault, LettergraphError } from "../../model/errors.ts";
import type { Json } from "../store.ts";
import { splitStatements } from "./cypher-text.ts";

const PARAMETER_TYPES = ["string", "integer", "number", "boolean", "strings"] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

export interface QueryParameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly zh: string;
  readonly en: string;
  /** What it is when nobody says otherwise. */
  readonly sample: Json;
}

/** A question that cypher/queries answers; its name is the file's. */
export interface NamedQuery {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly answersZh: string;
  readonly answersEn: string;
  readonly parameters: readonly QueryParameter[];
  readonly cypher: string;
}

/** The project's own cypher/ folder, beside src/ and beside dist/. */
export const CYPHER_FOLDER = fileURLToPath(new URL("../../../cypher", import.meta.url));

/**
 * The named queries of a folder, by name. A file is one statement under this header, and runs as it
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
 * Types: string, integer, number, boolean, strings (a list of strings).
 */
export function readQueries(folder: string = join(CYPHER_FOLDER, "queries")): NamedQuery[] {
  const faults: Fault[] = [];
  const queries = readdirSync(folder)
    .filter((file) => file.endsWith(".cypher"))
    .sort()
    .map((file) => parseQuery(join(folder, file), faults));
  if (faults.length > 0) throw new LettergraphError("input", "query-file", faults);
  return queries;
}

const HEADER = /^\/\/\s*(zh|en|answers zh|answers en):\s*(.*)$/;
const PARAMETER = /^\/\/\s*param\s+(\w+):\s*(\w+)\s*\|([^|]*)\|([^|]*)$/;
const SAMPLE = /^:param\s+(\w+)\s*=>\s*(.*?)\s*;?$/;

interface Declared {
  readonly line: number;
  readonly type: ParameterType;
  readonly zh: string;
  readonly en: string;
}

function parseQuery(file: string, faults: Fault[]): NamedQuery {
  const text = readFileSync(file, "utf8");
  const words = new Map<string, string>();
  const declared = new Map<string, Declared>();
  const samples = new Map<string, Json>();
  const complain = (line: number, what: string, cure: string) =>
    faults.push({ file, line, what, cure });

  for (const [index, source] of text.split("\n").entries()) {
    const line = index + 1;
    const word = HEADER.exec(source);
    if (word?.[1] !== undefined) words.set(word[1], (word[2] ?? "").trim());
    const parameter = PARAMETER.exec(source);
    if (parameter !== null) {
      const [, name = "", type = "", zh = "", en = ""] = parameter;
      if (isParameterType(type)) {
        declared.set(name, { line, type, zh: zh.trim(), en: en.trim() });
      } else {
        complain(line, `unknown parameter type ${type}`, `Use ${PARAMETER_TYPES.join(", ")}.`);
      }
    } else if (/^\/\/\s*param\b/.test(source)) {
      complain(line, "unreadable parameter", "Write `// param name: type | 中文 | English`.");
    }
    const sample = SAMPLE.exec(source);
    if (sample?.[1] !== undefined) {
      try {
        samples.set(sample[1], JSON.parse(sample[2] ?? ""));
      } catch {
        complain(line, `the sample of $${sample[1]} is not JSON`, "Quote text with double quotes.");
      }
    }
  }

  for (const key of ["zh", "en", "answers zh", "answers en"]) {
    if (!words.get(key)) complain(1, `no \`// ${key}:\` line`, "Every query says what it answers.");
  }
  const statements = splitStatements(text);
  const cypher = statements[0]?.text ?? "";
  if (statements.length !== 1) {
    complain(statements[1]?.line ?? 1, `${statements.length} statements`, "A query is one.");
  }
  for (const name of new Set([...cypher.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ""))) {
    if (!declared.has(name)) {
      complain(statements[0]?.line ?? 1, `$${name} is not declared`, "Add its `// param` line.");
    }
  }
  const parameters = [...declared].map(([name, { line, type, zh, en }]): QueryParameter => {
    const sample = samples.get(name);
    if (sample === undefined || !hasType(sample, type)) {
      complain(line, `$${name} has no sample of type ${type}`, `Add \`:param ${name} => …;\`.`);
    }
    if (!cypher.includes(`$${name}`)) complain(line, `$${name} is not used`, "Drop its line.");
    return { name, type, zh, en, sample: sample ?? null };
  });
  return {
    name: basename(file, ".cypher"),
    zh: words.get("zh") ?? "",
    en: words.get("en") ?? "",
    answersZh: words.get("answers zh") ?? "",
    answersEn: words.get("answers en") ?? "",
    parameters,
    cypher,
  };
}

function isParameterType(type: string): type is ParameterType {
  return PARAMETER_TYPES.some((known) => known === type);
}

/** Whether a value may be given for a parameter of a type. */
export function hasType(value: Json, type: ParameterType): boolean {
  if (type === "strings") {
    return Array.isArray(value) && value.every((item) => typeof item === "string");
  }
  if (type === "integer") return Number.isSafeInteger(value);
  return typeof value === type;
}

/** The statements of one file, in their order. */
export function readStatements(file: string): string[] {
  return splitStatements(readFileSync(file, "utf8")).map(({ text }) => text);
}
