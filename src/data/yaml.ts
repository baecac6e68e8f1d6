import { readFileSync } from "node:fs";
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import { type Fault, failure, LettergraphError } from "../model/errors.ts";

/** Keys and indices from the top of a file to one of its values. */
export type YamlPath = readonly PropertyKey[];

/** What a YAML file holds, and where. */
export interface YamlFile<T> {
  readonly file: string;
  readonly value: T;
  /** The 1-based line of the value, or of the nearest one above it that exists. */
  readonly lineOf: (path: YamlPath) => number;
}

/** The text of a UTF-8 file without its byte order mark. */
export function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    const what = "the file cannot be read";
    const cure = "Check that it exists, is a file, and that you may read it";
    throw failure("not-found", "file-unreadable", { what, file, cure }, { cause });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    const what = "the file is not UTF-8 text";
    throw failure("input", "file-encoding", { what, file, cure: "Save it as UTF-8" }, { cause });
  }
}

/** The file's value as the schema gives it; every fault of the file at once, each with its line. */
export function readYaml<T>(file: string, schema: z.ZodType<T>): YamlFile<T> {
  return parseYaml(readText(file), file, schema);
}

/** Like readYaml, for text that is at hand; `file` is the name that faults carry. */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): YamlFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const faults = document.errors.map(
      (error): Fault => ({
        what: `broken YAML: ${error.message}`,
        file,
        line: lines.linePos(error.pos[0]).line,
      }),
    );
    throw new LettergraphError("input", "yaml-syntax", faults);
  }
  const lineOf = (path: YamlPath) => lines.linePos(offsetOf(document.contents, path)).line;
  let data: unknown;
  try {
    data = document.toJS();
  } catch (cause) {
    const what = `broken YAML: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw failure("input", "yaml-syntax", { what, file, line: 1 }, { cause });
  }
  const result = schema.safeParse(data);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => schemaFault(issue, file, lineOf));
    throw new LettergraphError("input", "yaml-schema", faults);
  }
  return { file, value: result.data, lineOf };
}

function schemaFault(
  issue: z.core.$ZodIssue,
  file: string,
  lineOf: YamlFile<unknown>["lineOf"],
): Fault {
  const path =
    issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
  const where = issue.path.length === 0 ? "" : ` at ${issue.path.map(String).join(".")}`;
  // A wrong key hides why behind “Invalid key in record”.
  const what =
    issue.code === "invalid_key"
      ? issue.issues.map(({ message }) => message).join(", ")
      : issue.message;
  return { what: `${what}${where}`, file, line: lineOf(path) };
}

/** Where the path leads in the text, as far as it goes; a map's entry is where its key is. */
function offsetOf(root: Node | null, path: YamlPath): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (pair === undefined) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) break;
      offset = rangeStart(item) ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
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
