import CliTable from "cli-table3";
import { displayWidth, wrap } from "./width.ts";

const GAP = 2;
const LEAST_COLUMN = 8;
const NO_LINES = Object.fromEntries(
  (
    "top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right " +
    "left left-mid mid mid-mid right right-mid middle"
  )
    .split(" ")
    .map((part) => [part, ""]),
);

/** Rows under their headings, aligned for Chinese; `terminal` columns wide at most where given. */
export function formatTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  terminal?: number,
): string {
  const widths = headings.map((heading, column) =>
    Math.max(displayWidth(heading), ...rows.map((row) => displayWidth(row[column] ?? ""))),
  );
  const room = terminal === undefined ? widths : narrow(widths, terminal);
  const table = new CliTable({
    chars: NO_LINES,
    style: { head: [], border: [], "padding-left": 0, "padding-right": GAP },
  });
  const rule = room.map((width) => "─".repeat(width));
  for (const row of [headings, rule, ...rows]) {
    table.push(row.map((cell, column) => wrap(cell, room[column] ?? LEAST_COLUMN).join("\n")));
  }
  const text = table.toString();
  return text.replace(/[ \t]+$/gm, "");
}

/** Takes columns from the widest until all fit; a column keeps its least width even then. */
function narrow(widths: readonly number[], terminal: number): number[] {
  const room = [...widths];
  const spare = () => room.reduce((sum, width) => sum + width + GAP, 0) - terminal;
  while (spare() > 0) {
    const widest = Math.max(...room);
    const next = Math.max(LEAST_COLUMN, ...room.filter((width) => width < widest));
    if (widest <= LEAST_COLUMN) break;
    const columns = room.filter((width) => width === widest).length;
    const cut = Math.min(widest - Math.min(next, widest - 1), Math.ceil(spare() / columns));
    for (const [column, width] of room.entries()) {
      if (width === widest) room[column] = Math.max(LEAST_COLUMN, width - cut);
    }
  }
  return room;
}
