import type { QuestionDescription } from "../model/api.ts";
import { type Fault, LettergraphError } from "../model/errors.ts";
import type { Json, Parameters, QueryResult } from "../model/query.ts";
import {
  hasType,
  type ParameterType,
  type Question,
  type QuestionParameter,
} from "../store/cypher/question.ts";
import type { Store } from "../store/store.ts";

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

/** The answer to a question; parameters come as text, and those not given are the samples. */
export async function ask(
  store: Store,
  question: Question,
  given: Readonly<Record<string, string>>,
  mostRows: number,
): Promise<QueryResult> {
  const rows = await store.read(question.cypher, bindParameters(question, given));
  return {
    columns: columnsOf(question.cypher),
    rows: rows.slice(0, mostRows),
    truncated: rows.length > mostRows,
  };
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
  question: Question,
  given: Readonly<Record<string, string>>,
): Parameters {
  const faults: Fault[] = [];
  const known = question.parameters.map(({ name }) => name);
  for (const name of Object.keys(given).filter((name) => !known.includes(name))) {
    faults.push({
      what: `${question.name} has no parameter ${name}`,
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
