import { displayWidth, wrap } from "./width.ts";

const GAP = 2;
const LEAST_COLUMN = 8;

/** A text with the columns that it takes, which cost more to count than anything else here. */
interface Cell {
  readonly text: string;
  readonly width: number;
}

/** Rows under their headings, aligned for Chinese; `terminal` columns wide at most where given. */
export function formatTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  terminal?: number,
): string {
  const cells = [headings, ...rows].map((row) => headings.map((_, column) => cellOf(row[column])));
  const widths = headings.map((_, column) =>
    cells.reduce((most, row) => Math.max(most, row[column]?.width ?? 0), 0),
  );
  const room = terminal === undefined ? widths : narrow(widths, terminal);
  const rule = room.map((width): Cell => ({ text: "─".repeat(width), width }));
  const [heading = [], ...others] = cells;
  return [heading, rule, ...others].flatMap((row) => linesOf(row, room)).join("\n");
}

function cellOf(text = ""): Cell {
  return { text, width: displayWidth(text) };
}

/** One row as the lines that its highest cell needs. */
function linesOf(row: readonly Cell[], room: readonly number[]): string[] {
  const parts = row.map((cell, column) => {
    const width = room[column] ?? 0;
    return cell.width <= width ? [cell] : wrap(cell.text, width).map(cellOf);
  });
  const height = Math.max(...parts.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    parts
      .map((lines, column) => padded(lines[line], (room[column] ?? 0) + GAP))
      .join("")
      .trimEnd(),
  );
}

function padded({ text, width }: Cell = { text: "", width: 0 }, room: number): string {
  return text + " ".repeat(Math.max(0, room - width));
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
