import { readFileSync } from "node:fs";
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";
import { type Fault, failure, LettergraphError } from "../model/errors.ts";

/** Keys and indices from the top of a file to one of its values. */
export type YamlPath = readonly PropertyKey[];

/** What a YAML file says, before anything is known of its shape. */
export interface YamlDocument {
  readonly file: string;
  readonly data: unknown;
  /** The tag written before the value there, such as `!without`. */
  tagOf(path: YamlPath): string | undefined;
  /** The 1-based line of the value, or of the nearest one above it that exists. */
  lineOf(path: YamlPath): number;
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

/** Takes a text apart; every fault of its YAML at once. */
export function parseYamlDocument(text: string, file: string): YamlDocument {
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
  return {
    file,
    data: dataOf(document, file),
    tagOf: (path) => {
      const node = document.getIn(path, true);
      return isNode(node) ? node.tag : undefined;
    },
    lineOf: (path) => lines.linePos(offsetOf(document.contents, path)).line,
  };
}

function dataOf(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    const what = `broken YAML: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw failure("input", "yaml-syntax", { what, file, line: 1 }, { cause });
  }
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
