import type { Scalar, Status } from "../../../src/model/graph.ts";
import { entityId } from "../../../src/model/ids.ts";
import type { ReviewDecision, ReviewEntry, ReviewItem } from "../../../src/model/review.ts";
import type { Range } from "./paragraphs.ts";
import type { ReviewAct } from "./verdicts.ts";

/** An entity in a form: one that the graph holds, or one to be added to the letter. */
export interface EndValue {
  readonly type: string;
  readonly name: string;
  /** How the quote words the name, where that differs. */
  readonly as?: string;
}

export interface Qualifier {
  readonly name: string;
  readonly value: string;
}

/** What a person fills in about a fact. */
export interface FactForm {
  readonly subject?: EndValue;
  readonly predicate?: string;
  readonly object?: EndValue;
  readonly status: Status;
  readonly qualifiers: readonly Qualifier[];
  readonly why: string;
}

/** Where the words of a decision come from: selected in the letter, or those of the item itself. */
export interface Proof {
  readonly selection?: Range;
  readonly quote?: string;
  /** Which of equal quotes is meant. */
  readonly occurrence?: number;
}

export const EMPTY_FACT: FactForm = { status: "done", qualifiers: [], why: "" };

export function idOf({ type, name }: EndValue): string {
  return entityId(type, name);
}

/** The form of an item as it stands: what rules read, and over it what a person made of it. */
export function factForm(
  item: ReviewItem,
  qualifiers: Readonly<Record<string, Scalar>> = {},
): FactForm {
  const { fact, status = "done", entry } = item;
  const to = isRecord(entry.to) ? entry.to : {};
  const own = isRecord(to.qualifiers) ? to.qualifiers : entry.qualifiers;
  return {
    ...(fact && {
      subject: corrected(to.subject, fact.subject),
      predicate: typeof to.predicate === "string" ? to.predicate : fact.predicate,
      object: corrected(to.object, fact.object),
    }),
    status: statusIn(to.status) ?? statusIn(entry.status) ?? status,
    qualifiers: Object.entries({ ...qualifiers, ...(isRecord(own) && own) }).map(
      ([name, value]) => ({ name, value: String(value) }),
    ),
    why: typeof entry.why === "string" ? entry.why : "",
  };
}

/** The form of a corrected item before the correction; its qualifiers are those of the graph, after it. */
export function formAsRead(
  item: ReviewItem,
  qualifiers: Readonly<Record<string, Scalar>> = {},
): FactForm {
  const { to, ...entry } = item.entry;
  const own = isRecord(to) && isRecord(to.qualifiers) ? to.qualifiers : {};
  const read = Object.entries(qualifiers).filter(([name]) => !(name in own));
  return factForm({ ...item, entry }, Object.fromEntries(read));
}

/** The names of the parts in which two forms differ. */
export function changedParts(before: FactForm, now: FactForm): readonly (keyof FactForm)[] {
  const parts = ["subject", "predicate", "object", "status", "qualifiers"] as const;
  const text = (form: FactForm, part: keyof FactForm): string => {
    const value = form[part];
    return JSON.stringify(isEnd(value) ? idOf(value) : value);
  };
  return parts.filter((part) => text(before, part) !== text(now, part));
}

/** The fact of a form as a new decision; `named` are the entities that the letter names already. */
export function additionOf(
  form: FactForm,
  proof: Proof,
  named: ReadonlySet<string>,
  kept: Omit<ReviewEntry, "decision"> = {},
): ReviewAct {
  const { subject, predicate, object, status } = form;
  const entry = {
    ...kept,
    decision: "add" as const,
    subject: subject && idOf(subject),
    predicate,
    object: object && idOf(object),
    ...(status !== "done" && { status }),
    ...qualifiersOf(form),
  };
  return {
    kind: "write",
    decisions: [
      ...newEntities([subject, object], proof, named),
      { list: "facts", ...proven(entry, proof) },
    ],
  };
}

/**
 * What a corrected form asks of the server. A form in which nothing changed is accepted; what a person
 * added is written anew, and the former wording taken back.
 */
export function correctionOf(
  item: ReviewItem,
  before: FactForm,
  form: FactForm,
  { selection }: Proof,
  named: ReadonlySet<string>,
): readonly ReviewAct[] {
  const { to: _former, why: _reason, decision, ...about } = item.entry;
  const place = {
    ...(typeof about.quote === "string" && { quote: about.quote }),
    ...(typeof about.occurrence === "number" && { occurrence: about.occurrence }),
  };
  const changed = changedParts(before, form);
  if (decision === "add") {
    const proof = selection === undefined ? place : { selection };
    const { provenance } = about;
    const kept = {
      ...(provenance !== undefined && { provenance }),
      ...(form.why !== "" && { why: form.why }),
    };
    const added = additionOf(form, proof, named, kept);
    const moved = changed.some((part) => ["subject", "predicate", "object"].includes(part));
    if (!moved && selection === undefined) return [added];
    return [added, { kind: "take back", item: item.id }];
  }
  if (changed.length === 0 && selection === undefined) {
    return [
      { kind: "write", decisions: [{ list: "facts", entry: { ...about, decision: "accept" } }] },
    ];
  }
  const fresh = new Set(changed);
  const to = {
    ...(fresh.has("subject") && form.subject && { subject: idOf(form.subject) }),
    ...(fresh.has("predicate") && { predicate: form.predicate }),
    ...(fresh.has("object") && form.object && { object: idOf(form.object) }),
    ...(fresh.has("status") && { status: form.status }),
    ...(fresh.has("qualifiers") && qualifiersOf(form)),
  };
  const entry: ReviewEntry = { ...about, decision: "correct", to, why: form.why };
  const ends = newEntities([form.subject, form.object], selection ? { selection } : place, named);
  const decision_ = { list: "facts" as const, entry, ...(selection && { selection }) };
  return [{ kind: "write", decisions: [...ends, decision_] }];
}

/** Decisions that add the ends which the letter does not name yet, so that facts can tie them. */
function newEntities(
  ends: readonly (EndValue | undefined)[],
  proof: Proof,
  named: ReadonlySet<string>,
): readonly ReviewDecision[] {
  const unknown = ends.filter((end) => end !== undefined).filter((end) => !named.has(idOf(end)));
  const once = new Map(unknown.map((end) => [idOf(end), end]));
  return [...once.values()].map(({ type, name, as }) => {
    const entry = {
      decision: "add" as const,
      type,
      name,
      ...(as !== undefined && as !== "" && as !== name && { as }),
    };
    return { list: "entities", ...proven(entry, proof) };
  });
}

function proven(entry: ReviewEntry, { selection, ...place }: Proof): Omit<ReviewDecision, "list"> {
  return selection === undefined ? { entry: { ...entry, ...place } } : { entry, selection };
}

function qualifiersOf({ qualifiers }: FactForm): { qualifiers?: Readonly<Record<string, string>> } {
  const filled = qualifiers
    .map(({ name, value }) => [name.trim(), value.trim()] as const)
    .filter(([name, value]) => name !== "" && value !== "");
  return filled.length === 0 ? {} : { qualifiers: Object.fromEntries(filled) };
}

function corrected(reference: unknown, { type, name }: EndValue): EndValue {
  if (typeof reference !== "string") return { type, name };
  const at = reference.indexOf(":");
  return at < 0
    ? { type, name: reference }
    : { type: reference.slice(0, at), name: reference.slice(at + 1) };
}

function statusIn(value: unknown): Status | undefined {
  return (["done", "ongoing", "planned", "applied"] as const).find((status) => status === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEnd(value: unknown): value is EndValue {
  return isRecord(value) && "name" in value && "type" in value;
}
