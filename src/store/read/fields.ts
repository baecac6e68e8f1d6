import { failure } from "../../model/errors.ts";
import type { Json, Row } from "../../model/query.ts";
import { ownProperties } from "./mark.ts";

/** Reads the properties of something in the store by name and kind. */
export interface Fields {
  readonly keys: readonly string[];
  value(key: string): Json | undefined;
  text(key: string): string;
  optionalText(key: string): string | undefined;
  number(key: string): number;
  texts(key: string): string[];
  numbers(key: string): number[];
}

/** The properties of a row; asking for one that is missing or of another kind fails. */
export function fieldsOf(row: Row): Fields {
  const properties = isMap(row.properties) ? ownProperties(row.properties) : row;
  const strange = (key: string) =>
    failure("store", "store-content", {
      what: `${String(row.id ?? row.section)} has no usable ${key}: lettergraph did not write it so`,
      cure: "Load into an empty database, or take away what others wrote with its labels.",
    });
  const value = (key: string): Json | undefined => properties[key] ?? undefined;
  return {
    keys: Object.keys(properties),
    value,
    text: (key) => {
      const found = value(key);
      if (typeof found !== "string") throw strange(key);
      return found;
    },
    optionalText: (key) => {
      const found = value(key);
      if (found !== undefined && typeof found !== "string") throw strange(key);
      return found;
    },
    number: (key) => {
      const found = value(key);
      if (typeof found !== "number") throw strange(key);
      return found;
    },
    texts: (key) => {
      const found = value(key);
      if (!isListOf(found, "string")) throw strange(key);
      return found.map(String);
    },
    numbers: (key) => {
      const found = value(key);
      if (!isListOf(found, "number")) throw strange(key);
      return found.map(Number);
    },
  };
}

function isMap(value: Json | undefined): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf(value: Json | undefined, type: "string" | "number"): value is readonly Json[] {
  return Array.isArray(value) && value.every((item) => typeof item === type);
}
