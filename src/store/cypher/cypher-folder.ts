import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { splitStatements } from "./cypher-text.ts";

/** The project's own cypher/ folder, beside src/ and beside dist/. */
export const CYPHER_FOLDER = fileURLToPath(new URL("../../../cypher", import.meta.url));

/** The statements of one file, in their order. */
export function readStatements(file: string): string[] {
  return splitStatements(readFileSync(file, "utf8")).map(({ text }) => text);
}
