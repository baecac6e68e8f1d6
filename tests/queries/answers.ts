import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "../../src/model/query.ts";

export const ANSWERS = "tests/queries/expected";

/**
 * What a question answers about the real letter with its sample parameters, checked against the
 * letter by eye. After a change that means to alter answers, `UPDATE_ANSWERS=1` writes them anew:
 * read the difference before it is committed.
 */
export function answerTo(question: string, rows: readonly Row[]): readonly Row[] {
  const file = join(ANSWERS, `${question}.json`);
  if (process.env.UPDATE_ANSWERS) {
    const lines = rows.map((row) => `  ${JSON.stringify(row)}`);
    writeFileSync(file, rows.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`);
  }
  return JSON.parse(readFileSync(file, "utf8"));
}
