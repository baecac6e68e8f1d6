import type { Json } from "../../model/query.ts";

/** `entity` is the name, an alias or the id of one. */
export const PARAMETER_TYPES = [
  "string",
  "entity",
  "integer",
  "number",
  "boolean",
  "strings",
] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

export interface QuestionParameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly zh: string;
  readonly en: string;
  /** What it is when nobody says otherwise. */
  readonly sample: Json;
}

/** A ready question that cypher/queries answers; its name is the file's. */
export interface Question {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly answersZh: string;
  readonly answersEn: string;
  readonly parameters: readonly QuestionParameter[];
  readonly cypher: string;
  /** Whether a project brought it: then it is bound like a query that a person typed. */
  readonly isOwn: boolean;
}

/** Whether a value may be given for a parameter of a type. */
export function hasType(value: Json, type: ParameterType): boolean {
  if (type === "strings") {
    return Array.isArray(value) && value.every((item) => typeof item === "string");
  }
  if (type === "integer") return Number.isSafeInteger(value);
  return typeof value === (type === "entity" ? "string" : type);
}

/** The type of a sample whose type nobody declared. */
export function typeOf(value: Json): ParameterType {
  return PARAMETER_TYPES.find((type) => hasType(value, type)) ?? "string";
}
