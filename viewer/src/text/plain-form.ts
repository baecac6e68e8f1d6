import type { ReviewEntry, ReviewItem } from "../../../src/model/review.ts";
import type { ReviewAct } from "./verdicts.ts";

/** A field of a form for what is no fact between two things: a figure, or an entity. */
export type PlainField =
  | "of"
  | "relation"
  | "metric"
  | "value"
  | "unit"
  | "comparator"
  | "scope"
  | "status"
  | "type"
  | "name";

export type PlainForm = Readonly<Partial<Record<PlainField, string>>>;

/** What may be corrected of a figure or an entity, as it stands. */
export function plainForm({ list, entry, fact, status }: ReviewItem): PlainForm {
  const to = typeof entry.to === "object" && entry.to !== null ? entry.to : {};
  const over = Object.fromEntries(
    Object.entries(to).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
    ),
  );
  if (list === "entities") {
    const reference = String(entry.entity ?? `${entry.type}:${entry.name}`);
    const at = reference.indexOf(":");
    return { type: reference.slice(0, Math.max(at, 0)), name: reference.slice(at + 1), ...over };
  }
  const measure = fact?.object.measure;
  return {
    of: fact?.subject.id ?? String(entry.of ?? ""),
    relation: fact?.predicate ?? "HAS_MEASURE",
    metric: measure?.metric ?? String(entry.metric ?? ""),
    ...(measure?.value !== undefined && { value: String(measure.value) }),
    unit: measure?.unit ?? "",
    comparator: measure?.comparator ?? "=",
    scope: measure?.scope ?? "",
    status: status ?? "done",
    ...over,
  };
}

export function changedFields(before: PlainForm, now: PlainForm): readonly PlainField[] {
  const known = (Object.keys(now) as PlainField[]).filter((name) => now[name] !== before[name]);
  return known.filter((name) => (now[name] ?? "").trim() !== "");
}

/** What the corrected form of a figure or an entity asks of the server. */
export function plainCorrection(
  item: ReviewItem,
  before: PlainForm,
  now: PlainForm,
  why: string,
): ReviewAct {
  const { to: former, why: _reason, ...about } = item.entry;
  const changed = changedFields(before, now);
  if (changed.length === 0) {
    const entry: ReviewEntry = former === undefined ? { ...about, decision: "accept" } : item.entry;
    return { kind: "write", decisions: [{ list: item.list, entry }] };
  }
  const values = Object.fromEntries(
    changed.map((name) => [name, name === "value" ? Number(now[name]) : (now[name] ?? "").trim()]),
  );
  const entry: ReviewEntry =
    about.decision === "add"
      ? { ...about, ...values }
      : {
          ...about,
          decision: "correct",
          to: {
            ...(typeof former === "object" && former !== null && !Array.isArray(former) && former),
            ...values,
          },
          why,
        };
  return { kind: "write", decisions: [{ list: item.list, entry }] };
}
