import { existsSync } from "node:fs";
import type { z } from "zod";
import { type Fault, LettergraphError } from "../model/errors.ts";
import { type LaidOver, layOver } from "./lay-over.ts";
import { type Layers, takeApart } from "./layers.ts";
import { parseYamlDocument, readText, type YamlPath } from "./yaml-document.ts";

/** What YAML says in its proper shape, and where. */
export interface YamlFile<T> {
  readonly value: T;
  /** The file and the 1-based line of the value, or of the nearest one above it that exists. */
  readonly placeOf: LaidOver["placeOf"];
}

/**
 * The value of a file, or of files that are laid over one another, as the schema gives it; every fault
 * at once, each with its file and line.
 */
export function readYaml<T>(files: Layers, schema: z.ZodType<T>): YamlFile<T> {
  const [base, ...over] = takeApart(files);
  const parse = (file: string) => parseYamlDocument(readText(file), file);
  const known = over.filter((file) => existsSync(file));
  if (known.length === 0) return shaped(layOver(parse(base), []), schema);
  const [first, rest] = readAll([
    () => parse(base),
    () => readAll(known.map((file) => () => parse(file))),
  ]);
  return shaped(layOver(first, rest), schema);
}

/** Like readYaml, for text that is at hand; `file` is the name that faults carry. */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): YamlFile<T> {
  return shaped(layOver(parseYamlDocument(text, file), []), schema);
}

function shaped<T>({ data, placeOf }: LaidOver, schema: z.ZodType<T>): YamlFile<T> {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, placeOf };
  const faults = result.error.issues.map((issue) => schemaFault(issue, placeOf));
  throw new LettergraphError("input", "yaml-schema", faults);
}

function schemaFault(issue: z.core.$ZodIssue, placeOf: LaidOver["placeOf"]): Fault {
  const path: YamlPath =
    issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
  const where = issue.path.length === 0 ? "" : ` at ${issue.path.map(String).join(".")}`;
  // A wrong key hides why behind “Invalid key in record”.
  const what =
    issue.code === "invalid_key"
      ? issue.issues.map(({ message }) => message).join(", ")
      : issue.message;
  return { what: `${what}${where}`, ...placeOf(path) };
}

/** Runs the readers and gives all their results, or throws the faults of all of them together. */
export function readAll<T extends readonly unknown[]>(readers: { [K in keyof T]: () => T[K] }): T;
export function readAll(readers: readonly (() => unknown)[]): unknown {
  const faults: Fault[] = [];
  const results = readers.map((reader) => {
    try {
      return reader();
    } catch (error) {
      if (!(error instanceof LettergraphError)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  });
  if (faults.length > 0) throw new LettergraphError("input", "data", faults);
  return results;
}
