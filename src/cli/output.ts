import { type Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import type { Json, Row } from "../model/query.ts";
import type { Io } from "./io.ts";
import { formatTable } from "./table.ts";

/** How a command prints its rows; a table for people when none is asked for. */
export interface OutputFlags {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly ndjson?: boolean;
}

/** Whether rows go on below others, whose heading is theirs too. */
interface Continued {
  readonly bare?: boolean;
}

/** Rows that share their columns. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Adds the output flags that every reading command shares. */
export function addOutput(command: Command): Command {
  return command
    .addOption(new Option("--json", "print JSON").conflicts(["csv", "ndjson"]))
    .addOption(new Option("--csv", "print CSV with a heading").conflicts(["json", "ndjson"]))
    .addOption(new Option("--ndjson", "print one JSON value a line").conflicts(["json", "csv"]));
}

/** Prints rows in the form that was asked for. */
export function printRows(io: Io, flags: OutputFlags & Continued, { columns, rows }: Rows): void {
  if (flags.json) {
    printJson(io, rows);
  } else if (flags.ndjson) {
    printLines(io, rows);
  } else if (flags.csv) {
    const heading = flags.bare ? [] : [[...columns]];
    io.stdout.write(stringify([...heading, ...cells(columns, rows)]));
  } else if (columns.length > 0) {
    const shown = cells(columns, rows).map((row) => row.map(printable));
    io.stdout.write(`${formatTable(columns, shown, io.stdout.columns)}\n`);
  }
}

/** Prints one value as readable JSON. */
export function printJson(io: Io, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints each value as one line of JSON. */
export function printLines(io: Io, values: Iterable<unknown>): void {
  for (const value of values) io.stdout.write(`${JSON.stringify(value)}\n`);
}

function cells(columns: readonly string[], rows: readonly Row[]): string[][] {
  return rows.map((row) => columns.map((column) => cell(row[column])));
}

function cell(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) {
    return value.join("; ");
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Line breaks become spaces, and what could command a terminal becomes visible. */
function printable(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, " ")
    .replace(/\p{Cc}/gu, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
