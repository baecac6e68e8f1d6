import { z } from "zod";
import {
  CYPHER_BODY,
  ENTITY_QUERY,
  EXPORT_QUERY,
  JUDGEMENT_BODY,
  LETTER_QUERY,
  PATHS_QUERY,
  REVIEW_BODY,
  SEARCH_QUERY,
} from "./requests.ts";

interface Operation {
  readonly method: "get" | "post" | "delete";
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Whether the body is a file. */
  readonly takesFile?: boolean;
  /** Whether it needs the token of the page, or the revision that the person saw too. */
  readonly writes?: "token" | "revision";
}

/** Every route of the API, as createApp answers it. */
export const OPERATIONS: readonly Operation[] = [
  { method: "get", path: "/health", summary: "Whether the store answers, for monitors" },
  { method: "get", path: "/metrics", summary: "Counts and times, for Prometheus" },
  {
    method: "get",
    path: "/api/loading",
    summary: "How far the load of newer letters is than what is shown; empty where there is none",
  },
  { method: "get", path: "/api/network", summary: "All that the viewer draws" },
  {
    method: "get",
    path: "/api/entities/{id}",
    summary: "An entity and the facts about it, some at a time; `total` says how many there are",
    query: ENTITY_QUERY,
  },
  {
    method: "get",
    path: "/api/search",
    summary: "Entities by name, alias, short form, pinyin, initials, type or relation",
    query: SEARCH_QUERY,
  },
  {
    method: "get",
    path: "/api/paths",
    summary: "What ties two entities together, with its proof",
    query: PATHS_QUERY,
  },
  { method: "get", path: "/api/letters", summary: "The letters" },
  { method: "get", path: "/api/letters/{id}", summary: "A letter with its text and sections" },
  {
    method: "get",
    path: "/api/pages/{letter}",
    summary: "Where the words of a letter stand on its pages; no pages where it has none",
  },
  { method: "get", path: "/api/pages/{letter}/{page}.png", summary: "A page as a picture" },
  { method: "get", path: "/api/queries", summary: "The ready questions" },
  {
    method: "get",
    path: "/api/queries/{name}",
    summary: "The answer to a ready question; its parameters are in the query string",
  },
  {
    method: "post",
    path: "/api/cypher",
    summary: "The answer to a typed query, read-only and bounded",
    body: CYPHER_BODY,
  },
  { method: "get", path: "/api/reviews", summary: "The letters with how far their review is" },
  {
    method: "get",
    path: "/api/reviews/{letter}",
    summary: "What rules read in a letter and what people decided; its ETag is for If-Match",
  },
  {
    method: "get",
    path: "/api/reviews/{letter}/second",
    summary:
      "What a language model reads in a letter, beside the rules, and what was dropped of it",
  },
  {
    method: "post",
    path: "/api/reviews/{letter}/decisions",
    summary: "Writes decisions, all or none, and loads the graph that follows",
    writes: "revision",
    body: REVIEW_BODY,
  },
  {
    method: "delete",
    path: "/api/reviews/{letter}/decisions/{item}",
    summary: "Takes a decision back",
    writes: "revision",
  },
  {
    method: "get",
    path: "/api/judgements",
    summary: "What people decided about entities of different letters",
  },
  {
    method: "post",
    path: "/api/judgements",
    summary: "Writes a judgement and loads the graph that follows: same, not the same, split",
    writes: "token",
    body: JUDGEMENT_BODY,
  },
  {
    method: "delete",
    path: "/api/judgements/{id}",
    summary: "Takes a judgement back",
    writes: "token",
  },
  {
    method: "post",
    path: "/api/drafts",
    summary: "What rules read in a letter that is not kept",
    query: LETTER_QUERY,
    writes: "token",
    takesFile: true,
  },
  {
    method: "post",
    path: "/api/parcels",
    summary: "The letters in a compressed folder or an e-mail, none of which is kept",
    query: LETTER_QUERY,
    writes: "token",
    takesFile: true,
  },
  {
    method: "post",
    path: "/api/letters",
    summary: "Keeps a letter among the letters and loads the graph that follows",
    query: LETTER_QUERY,
    writes: "token",
    takesFile: true,
  },
  {
    method: "get",
    path: "/api/export/{format}",
    summary: "The graph in a format that other programs read",
    query: EXPORT_QUERY,
  },
  {
    method: "get",
    path: "/api/coverage/{letter}",
    summary:
      "The facts that each sentence of a letter proves, and how often each rule read something",
  },
  {
    method: "get",
    path: "/api/ontology",
    summary: "Types and relations, with what may stand at their ends",
  },
  { method: "get", path: "/api/openapi.json", summary: "This description" },
];

const IF_MATCH = {
  name: "If-Match",
  in: "header",
  required: true,
  schema: { type: "string" },
};

const PROBLEM = {
  description: "A problem document (RFC 9457)",
  content: {
    "application/problem+json": {
      schema: {
        type: "object",
        required: ["type", "title", "status", "detail", "code", "faults"],
        properties: {
          type: { type: "string" },
          title: { type: "string" },
          status: { type: "integer" },
          detail: { type: "string" },
          code: { type: "string" },
          faults: { type: "array", items: { type: "object" } },
        },
      },
    },
  },
};

/** The API in OpenAPI 3.1. */
export function openApi(): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "lettergraph",
      version: "1",
      description: "The knowledge graph of official letters, every fact with its proof.",
    },
    paths,
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
  };
}

function describe({ path, summary, query, body, takesFile, writes }: Operation): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => ({
    name: match[1],
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  return {
    summary,
    parameters: [
      ...inPath,
      ...(query === undefined ? [] : inQuery(query)),
      ...(writes === "revision" ? [IF_MATCH] : []),
    ],
    ...(writes !== undefined && { security: [{ token: [] }] }),
    ...(body !== undefined && {
      requestBody: { required: true, content: { "application/json": { schema: schemaOf(body) } } },
    }),
    ...(takesFile === true && {
      requestBody: { required: true, content: { "application/octet-stream": {} } },
    }),
    responses: {
      "200": { description: summary, content: { "application/json": {} } },
      default: PROBLEM,
    },
  };
}

function inQuery(schema: z.ZodType): object[] {
  const { properties = {}, required = [] } = schemaOf(schema);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
  return rest;
}
