import type { Json, Row } from "../../model/query.ts";

/**
 * On everything that this program writes: the names of the properties that are its own. What lacks it,
 * and properties that it does not name, are somebody else's and are left alone.
 */
export const MARK = "lettergraph";

/** Properties with the mark that says whose they are. */
export function marked(properties: Row): Row {
  return { ...properties, [MARK]: Object.keys(properties).sort() };
}

/** Only what the mark names. */
export function ownProperties(properties: Row): Row {
  const mark = properties[MARK];
  if (!Array.isArray(mark)) return properties;
  // A loop, since a store that is read whole comes by here some hundred thousand times.
  const own: [string, Json][] = [];
  for (const key of mark) {
    const value = properties[String(key)];
    if (value !== undefined) own.push([String(key), value]);
  }
  return Object.fromEntries(own);
}

/** The row with a null for each property that was ours before and is no more: `+=` takes it away. */
export function replacing(before: Row | undefined, after: Row): Row {
  const old = propertiesOf(before);
  const now = propertiesOf(after);
  const gone = Object.keys(old).filter((key) => !Object.hasOwn(now, key));
  if (gone.length === 0) return after;
  const nulls = Object.fromEntries(gone.map((key) => [key, null]));
  return { ...after, properties: { ...nulls, ...now } };
}

function propertiesOf(row: Row | undefined): Row {
  const properties = row?.properties;
  return typeof properties === "object" && properties !== null && !Array.isArray(properties)
    ? (properties as Row)
    : {};
}
