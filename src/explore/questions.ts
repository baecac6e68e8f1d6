import type { QuestionDescription } from "../model/api.ts";
import { type Fault, LettergraphError } from "../model/errors.ts";
import type { Network } from "../model/network.ts";
import type { Json, Parameters, QueryResult } from "../model/query.ts";
import {
  hasType,
  type ParameterType,
  type Question,
  type QuestionParameter,
} from "../store/cypher/question.ts";
import type { QueryLimits, Store } from "../store/store.ts";
import { resolveEntity } from "./resolve.ts";

/** A question as the API tells it. */
export function describeQuestion(question: Question): QuestionDescription {
  return {
    name: question.name,
    title: { zh: question.zh, en: question.en },
    answers: { zh: question.answersZh, en: question.answersEn },
    cypher: question.cypher,
    parameters: question.parameters.map(({ name, type, sample, zh, en }) => ({
      name,
      type,
      label: { zh, en },
      sample: asTyped(sample),
    })),
  };
}

/** Where questions are asked: a store, what it holds, and how much an answer may take. */
export interface Answering {
  readonly store: Store;
  readonly network: () => Promise<Network>;
  readonly limits: QueryLimits;
}

/** The answer to a question; parameters come as text, and those not given are the samples. */
export async function ask(
  { store, network, limits }: Answering,
  question: Question,
  given: Readonly<Record<string, string>>,
): Promise<QueryResult> {
  const parameters = await withNames(question, bindParameters(question, given), given, network);
  if (question.isOwn) return store.query(question.cypher, parameters, limits);
  const rows = await store.read(question.cypher, parameters);
  return {
    columns: columnsOf(question.cypher),
    rows: rows.slice(0, limits.rows),
    truncated: rows.length > limits.rows,
  };
}

/** Puts the name of an entity where a person gave its id, an alias or what leads to it alone. */
async function withNames(
  { parameters }: Question,
  bound: Parameters,
  given: Readonly<Record<string, string>>,
  network: Answering["network"],
): Promise<Parameters> {
  const asked = parameters.filter(({ name, type }) => type === "entity" && given[name]);
  if (asked.length === 0) return bound;
  const { nodes, ...rest } = await network();
  const named = asked.map(({ name }) => {
    const word = given[name] ?? "";
    if (nodes.some((node) => node.name === word)) return [name, word];
    const id = resolveEntity({ nodes, ...rest }, word);
    return [name, nodes.find((node) => node.id === id)?.name ?? word];
  });
  return { ...bound, ...Object.fromEntries(named) };
}

/** The columns that a statement returns, also when there are no rows; ours name every one of them. */
function columnsOf(cypher: string): string[] {
  const returned = cypher.slice(cypher.lastIndexOf("RETURN "));
  return [...returned.matchAll(/\bAS (\w+)(?=\s*(?:,|$|ORDER\b|LIMIT\b|SKIP\b))/g)].map(
    ([, name = ""]) => name,
  );
}

/** The parameters of a question from what a person typed; all that are wrong are reported together. */
export function bindParameters(
  question: Pick<Question, "parameters"> & { readonly name?: string },
  given: Readonly<Record<string, string>>,
): Parameters {
  const faults: Fault[] = [];
  const known = question.parameters.map(({ name }) => name);
  for (const name of Object.keys(given).filter((name) => !known.includes(name))) {
    faults.push({
      what: `${question.name ?? "the query"} has no parameter ${name}`,
      cure: known.length === 0 ? "It takes none." : `It takes ${known.join(", ")}.`,
    });
  }
  const bound = question.parameters.map((parameter): [string, Json] => {
    const text = given[parameter.name];
    if (text === undefined) return [parameter.name, parameter.sample];
    const value = parse(text, parameter.type);
    if (value === undefined || !hasType(value, parameter.type))
      faults.push(misfit(parameter, text));
    return [parameter.name, value ?? null];
  });
  if (faults.length > 0) throw new LettergraphError("usage", "bad-parameter", faults);
  return Object.fromEntries(bound);
}

function parse(text: string, type: ParameterType): Json | undefined {
  switch (type) {
    case "string":
    case "entity":
      return text;
    case "strings":
      return text
        .split(/[,，、]/)
        .map((part) => part.trim())
        .filter((part) => part !== "");
    case "integer":
    case "number":
      return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
    case "boolean":
      return text === "true" ? true : text === "false" ? false : undefined;
  }
}

function misfit({ name, type, sample }: QuestionParameter, text: string): Fault {
  return {
    what: `${name} is ${JSON.stringify(text)}, which is not of type ${type}`,
    cure: `Give it as in ${name}=${asTyped(sample)}.`,
  };
}

/** A value as a person would type it. */
function asTyped(value: Json): string {
  return Array.isArray(value) ? value.join(",") : String(value);
}
