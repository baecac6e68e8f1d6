import type { Scalar } from "./graph.ts";

/** What the value of a property may be; see the head of `properties` in data/ontology.yaml. */
export const PROPERTY_TYPES = ["text", "number", "date", "period"] as const;

export type PropertyType = (typeof PROPERTY_TYPES)[number];

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Whether a value is of the type: `2020/..` is a period, the number 2020 is none. */
export function isOfType(value: Scalar, type: PropertyType): boolean {
  if (type === "number") return typeof value === "number";
  if (typeof value !== "string") return false;
  if (type === "date") return DATE.test(value);
  if (type === "period") return isPeriod(value);
  return value !== "";
}

function isPeriod(text: string): boolean {
  const [start = "", end, ...rest] = text.split("/");
  if (end === undefined) return DATE.test(start);
  const isEnd = (word: string) => word === ".." || DATE.test(word);
  return rest.length === 0 && isEnd(start) && isEnd(end) && text !== "../..";
}
