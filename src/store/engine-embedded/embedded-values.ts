import type { Json } from "../../model/query.ts";

/** A value of the embedded engine as plain JSON; see Store for nodes, paths and large numbers. */
export function fromEmbedded(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "bigint") return String(value);
  if (value instanceof Date) return value.toISOString().replace(/(\.000)?Z$/, "");
  if (Array.isArray(value)) return value.map(fromEmbedded);
  if (typeof value === "object") return fromObject(new Map(Object.entries(value)));
  return String(value);
}

function fromObject(fields: ReadonlyMap<string, unknown>): Json {
  const labels = fields.get("_labels");
  const type = fields.get("_type");
  if (fields.has("_id") && Array.isArray(labels)) {
    return { labels: labels.map(String).sort(), properties: without(fields, "_id", "_labels") };
  }
  if (fields.has("_id") && typeof type === "string") {
    return { type, properties: without(fields, "_id", "_type", "_source", "_target") };
  }
  if (fields.size === 2 && fields.has("nodes") && fields.has("edges")) {
    return {
      nodes: fromEmbedded(fields.get("nodes")),
      relationships: fromEmbedded(fields.get("edges")),
    };
  }
  return without(fields);
}

function without(fields: ReadonlyMap<string, unknown>, ...left: string[]): Json {
  return Object.fromEntries(
    [...fields]
      .filter(([key]) => !left.includes(key))
      .map(([key, value]) => [key, fromEmbedded(value)]),
  );
}
