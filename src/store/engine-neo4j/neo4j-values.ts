import neo4j, { type Integer, type Node, type Relationship } from "neo4j-driver";
import type { Json, Parameters } from "../../model/query.ts";

/** A value of the driver as plain JSON; see Store for nodes, paths and large numbers. */
export function fromNeo4j(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "bigint") return String(value);
  if (neo4j.isInt(value)) return fromInteger(value);
  if (Array.isArray(value)) return value.map(fromNeo4j);
  if (neo4j.isNode(value)) return fromNode(value);
  if (neo4j.isRelationship(value)) return fromRelationship(value);
  if (neo4j.isPath(value)) {
    return {
      nodes: [value.start, ...value.segments.map((segment) => segment.end)].map(fromNode),
      relationships: value.segments.map((segment) => fromRelationship(segment.relationship)),
    };
  }
  if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fromNeo4j(each)]));
  }
  return String(value);
}

function fromInteger(value: Integer): Json {
  return value.inSafeRange() ? value.toNumber() : value.toString();
}

function fromNode({ labels, properties }: Node): Json {
  return { labels: [...labels].sort(), properties: fromNeo4j(properties) };
}

function fromRelationship({ type, properties }: Relationship): Json {
  return { type, properties: fromNeo4j(properties) };
}

/** Parameters for the driver, which takes every bare number for a float: whole ones become integers. */
export function toNeo4j(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, toValue(value)]),
  );
}

function toValue(value: Json): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map(toValue);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toValue(each)]));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
