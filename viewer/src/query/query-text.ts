import type { Json, Parameters } from "../../../src/model/query.ts";

/** What stands in the pane: a statement, with its parameters as `:param name => JSON` lines above it. */
export interface QueryText {
  readonly cypher: string;
  readonly parameters: Parameters;
  /** Lines of the pane before the first of `cypher`, so that errors are shown where they are. */
  readonly linesBefore: number;
  /** Counted from 1: `:param` lines that cannot be read. */
  readonly faulty: readonly number[];
}

const PARAMETER_LINE = /^\s*:param\b/;
const READABLE = /^\s*:param\s+([\p{L}_][\p{L}\p{N}_]*)\s*=>\s*(.*?)\s*;?\s*$/u;

/** Reads the pane as the files of ready questions are read. */
export function readQueryText(text: string): QueryText {
  const parameters: [string, Json][] = [];
  const faulty: number[] = [];
  const lines = text.split("\n").map((line, index) => {
    if (!PARAMETER_LINE.test(line)) return line;
    const [, name, json = ""] = READABLE.exec(line) ?? [];
    const value = name === undefined ? undefined : parsed(json);
    if (name === undefined || value === undefined) faulty.push(index + 1);
    else parameters.push([name, value]);
    return "";
  });
  const first = lines.findIndex((line) => line.trim() !== "");
  const linesBefore = Math.max(0, first);
  const cypher = lines.slice(linesBefore).join("\n").trim();
  return {
    // One statement a time: the engines take no semicolon behind it.
    cypher: cypher.replace(/;\s*$/, ""),
    parameters: Object.fromEntries(parameters),
    linesBefore,
    faulty,
  };
}

/** A statement and its parameters as they stand in the pane. */
export function writeQueryText(cypher: string, parameters: Parameters): string {
  const lines = Object.entries(parameters).map(
    ([name, value]) => `:param ${name} => ${JSON.stringify(value)};`,
  );
  return [...lines, cypher].join("\n");
}

function parsed(json: string): Json | undefined {
  try {
    return JSON.parse(json) as Json;
  } catch {
    return undefined;
  }
}
