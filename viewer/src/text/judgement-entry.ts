import type { JudgementEntry } from "../../../src/model/curation.ts";
import { nameOf, typeOf } from "../../../src/model/ids.ts";

/** The ways in which a thing can be mended over all letters. */
export const MENDINGS = ["rename", "retype", "merge", "apart", "split"] as const;
export type Mending = (typeof MENDINGS)[number];

/** What a person filled in. */
export interface MendingForm {
  readonly kind: Mending;
  /** What it is about; of several the first is kept. */
  readonly ids: readonly string[];
  /** The new name, of renaming and splitting. */
  readonly name: string;
  /** The new type, of retyping. */
  readonly type: string;
  /** The letters that mean another thing, of splitting. */
  readonly letters: readonly string[];
  readonly who: string;
  readonly why: string;
}

/** The judgement that a form asks for; undefined while something is missing or nothing would change. */
export function entryFor(form: MendingForm): JudgementEntry | undefined {
  const [id] = form.ids;
  const signed = { who: form.who.trim(), why: form.why.trim() };
  if (id === undefined || signed.who === "" || signed.why === "") return undefined;
  const name = form.name.trim();
  const same = (next: string): JudgementEntry | undefined =>
    next === id ? undefined : { verdict: "same", entities: [next, id], ...signed };
  switch (form.kind) {
    case "rename":
      return name === "" ? undefined : same(`${typeOf(id)}:${name}`);
    case "retype":
      return form.type === "" ? undefined : same(`${form.type}:${nameOf(id)}`);
    case "merge":
      return several(form, "same", signed);
    case "apart":
      return several(form, "not the same", signed);
    case "split": {
      const other = `${typeOf(id)}:${name}`;
      if (name === "" || other === id || form.letters.length === 0) return undefined;
      return { verdict: "split", entities: [id, other], letters: form.letters, ...signed };
    }
  }
}

function several(
  { ids }: MendingForm,
  verdict: "same" | "not the same",
  signed: Pick<JudgementEntry, "who" | "why">,
): JudgementEntry | undefined {
  return new Set(ids).size < 2 ? undefined : { verdict, entities: [...new Set(ids)], ...signed };
}
