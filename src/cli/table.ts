import { displayWidth, wrap } from "./width.ts";

const GAP = 2;
const LEAST_COLUMN = 8;

/** Rows under their headings, aligned for Chinese; `terminal` columns wide at most where given. */
export function formatTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  terminal?: number,
): string {
  const widths = headings.map((heading, column) =>
    rows.reduce(
      (most, row) => Math.max(most, displayWidth(row[column] ?? "")),
      displayWidth(heading),
    ),
  );
  const room = terminal === undefined ? widths : narrow(widths, terminal);
  const rule = room.map((width) => "─".repeat(width));
  return [headings, rule, ...rows].flatMap((row) => linesOf(row, room)).join("\n");
}

/** One row as the lines that its highest cell needs. */
function linesOf(row: readonly string[], room: readonly number[]): string[] {
  const cells = room.map((width, column) => wrap(row[column] ?? "", width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => padded(lines[line] ?? "", (room[column] ?? 0) + GAP))
      .join("")
      .trimEnd(),
  );
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
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
