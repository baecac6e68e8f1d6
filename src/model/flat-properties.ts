import type { Entity, Scalar } from "./graph.ts";
import type { MeasureProperties } from "./measure.ts";

/** What a figure keeps one level down. */
const NESTED = ["period", "growth"] as const;

export type FlatProperties = Readonly<Record<string, Scalar>>;

/** Properties as a database row or a table holds them: `period.start` becomes `periodStart`. */
export function flatten(properties: Entity["properties"]): FlatProperties {
  const flat: [string, Scalar][] = [];
  for (const [key, value] of Object.entries(properties)) {
    if (isScalar(value)) flat.push([key, value]);
    else if (typeof value === "object" && value !== null) {
      for (const [inner, part] of Object.entries(value)) {
        if (isScalar(part)) flat.push([key + inner.charAt(0).toUpperCase() + inner.slice(1), part]);
      }
    }
  }
  return Object.fromEntries(flat);
}

/** The reverse of `flatten`; only figures nest. */
export function nest(type: string, flat: FlatProperties): Entity["properties"] {
  if (type !== "Measure") return flat;
  const properties: Record<string, Scalar | Record<string, Scalar>> = {};
  for (const [key, value] of Object.entries(flat)) {
    const outer = NESTED.find(
      (name) => key.startsWith(name) && /^[A-Z]/.test(key.slice(name.length)),
    );
    if (outer === undefined) {
      properties[key] = value;
      continue;
    }
    const rest = key.slice(outer.length);
    const inner = rest.charAt(0).toLowerCase() + rest.slice(1);
    const group = properties[outer];
    properties[outer] = { ...(typeof group === "object" ? group : {}), [inner]: value };
  }
  return isMeasure(properties) ? properties : flat;
}

function isMeasure(properties: object): properties is MeasureProperties {
  return "metric" in properties && "unit" in properties && "original" in properties;
}

export function isScalar(value: unknown): value is Scalar {
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}
