import type { LoadReport } from "../store/load/load.ts";
import type { Io } from "./io.ts";
import { type OutputFlags, printJson, printLines, printRows } from "./output.ts";

/** Prints what a change of the store did: one object, or a table of one row. */
export function printReport(io: Io, flags: OutputFlags, report: LoadReport): void {
  const { hash, added, changed, withdrawn } = report;
  const row = { ...(hash !== undefined && { hash }), added, changed, withdrawn };
  if (flags.json) printJson(io, row);
  else if (flags.ndjson) printLines(io, [row]);
  else printRows(io, flags, { columns: Object.keys(row), rows: [row] });
}
