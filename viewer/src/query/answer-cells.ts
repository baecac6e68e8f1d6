import type { Json, QueryResult, Row } from "../../../src/model/query.ts";

/** A value of an answer as a table shows it. */
export function cellText(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "object") return String(value);
  if (isList(value)) {
    return value.every((item) => typeof item !== "object" || item === null)
      ? value.map(cellText).join("；")
      : value.map((item) => cellText(item)).join("\n");
  }
  const { labels, type, properties } = value;
  const own = typeof properties === "object" && properties !== null && !isList(properties);
  if (own && labels !== undefined) return cellText(properties.name ?? properties.id);
  if (own && typeof type === "string") return type;
  const parts = Object.entries(value).filter(([, part]) => part !== null);
  return parts.map(([key, part]) => `${key}: ${cellText(part)}`).join("；");
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** The rows of an answer as text, in the order of its columns. */
export function cellsOf({ columns, rows }: QueryResult): readonly (readonly string[])[] {
  return rows.map((row) => columns.map((column) => cellText(row[column])));
}

/** The names of the columns, also where the engine gives none because there are no rows. */
export function columnsOf(result: QueryResult): readonly string[] {
  const [first] = result.rows;
  return result.columns.length > 0 || first === undefined ? result.columns : keysOf(first);
}

function keysOf(row: Row): readonly string[] {
  return Object.keys(row);
}
