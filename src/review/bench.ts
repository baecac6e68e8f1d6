import { basename } from "node:path";
import type { YamlPath } from "../data/yaml.ts";
import { type Draft, draftOf } from "../draft/draft.ts";
import { type Quoter, quoter, type Stretch } from "../letter/quote.ts";
import type { Fault } from "../model/errors.ts";
import type { Entity, LetterGraph, Status, TextEvidence, TextProvenance } from "../model/graph.ts";
import type { Ontology } from "../model/ontology.ts";
import { type Locator, locator } from "./locate.ts";
import type { Review } from "./schema.ts";

/** What a decision says: that the thing its key names holds, or does not hold, at this place. */
export interface Claim {
  readonly key: string;
  readonly holds: boolean;
  readonly place: Stretch;
  readonly line: number;
}

/** Where one review is applied: the draft, the letter's words, and what came up on the way. */
export interface Bench {
  readonly review: Review;
  readonly draft: Draft;
  readonly words: Locator;
  readonly quotes: Quoter;
  readonly faults: Fault[];
  /** What a person may want to know and need not mend. */
  readonly notes: Fault[];
  readonly claims: Claim[];
}

export function benchFor(review: Review, graph: LetterGraph, ontology: Ontology): Bench {
  return {
    review,
    draft: draftOf(graph, ontology),
    words: locator(graph.letter.text),
    quotes: quoter(graph.letter.text),
    faults: [],
    notes: [],
    claims: [],
  };
}

export function blame({ review, faults }: Bench, path: YamlPath, what: string, cure: string): void {
  faults.push({ what, file: review.file, line: review.lineOf(path), cure });
}

export function note({ review, notes }: Bench, path: YamlPath, what: string): void {
  notes.push({ what, file: review.file, line: review.lineOf(path) });
}

export function claim(
  { review, claims }: Bench,
  path: YamlPath,
  key: string,
  holds: boolean,
  place: Stretch,
): void {
  claims.push({ key, holds, place, line: review.lineOf(path) });
}

/** Where the quote of a decision stands; undefined, with the fault noted, when that is not clear. */
export function placeOf(
  bench: Bench,
  decision: { readonly quote: string; readonly occurrence?: number },
  path: YamlPath,
): Stretch | undefined {
  const places = bench.words.find(decision.quote);
  const { quote, occurrence } = decision;
  if (places.length === 0) {
    const cure = "Copy the words as they stand there";
    blame(bench, [...path, "quote"], `the quote is not in the letter: ${quote}`, cure);
  } else if (occurrence === undefined && places.length > 1) {
    const what = `the quote stands ${places.length} times in the letter: ${quote}`;
    blame(bench, [...path, "quote"], what, "Quote more, or say which with `occurrence`");
  } else if (occurrence !== undefined && occurrence > places.length) {
    const what = `the quote stands only ${places.length} times in the letter: ${quote}`;
    blame(bench, [...path, "occurrence"], what, "Count again");
  } else return places[(occurrence ?? 1) - 1];
  return undefined;
}

/** The entity that a decision names; undefined, with the fault noted, when there is none or many. */
export function entityNamed(bench: Bench, reference: string, path: YamlPath): Entity | undefined {
  const found = findEntities(bench.draft, reference);
  if (found.length === 1) return found[0];
  if (found.length === 0) {
    const cure = "Add it under entities, or correct the name";
    blame(bench, path, `there is no entity ${reference} in this letter`, cure);
  } else {
    const cure = `Write one of ${found.map((entity) => entity.id).join(", ")}`;
    blame(bench, path, `${reference} may be several entities`, cure);
  }
  return undefined;
}

/** The entities that a reference may mean: by id first, then by name, then by alias. */
export function findEntities({ entities, renamed }: Draft, reference: string): readonly Entity[] {
  const id = renamed.get(reference) ?? reference;
  const exact = entities.get(id);
  if (exact !== undefined) return [exact];
  const [, type, name = reference] = /^([A-Z][A-Za-z]*):(.+)$/su.exec(reference) ?? [];
  const ofType = [...entities.values()].filter(
    (entity) => type === undefined || entity.type === type,
  );
  const named = ofType.filter((entity) => entity.name === name);
  return named.length > 0 ? named : ofType.filter((entity) => entity.aliases.includes(name));
}

export function overlaps(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

export function isWithin(inner: Stretch, outer: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Id of the innermost section at a place. */
export function sectionAt({ graph }: Draft, { start }: Stretch): string {
  const { sections, id } = graph.letter;
  const around = sections.filter((section) => section.start <= start && start < section.end);
  return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.id ?? id;
}

export function reviewName({ review }: Bench): string {
  return `data/reviews/${basename(review.file)}`;
}

/** A person's proof of a fact; its id is given when the fact is put into the draft. */
export function proofAt(
  bench: Bench,
  place: Stretch,
  status: Status,
  provenance: TextProvenance,
): TextEvidence {
  const { start, end } = place;
  return {
    id: "",
    letter: bench.draft.graph.letter.id,
    section: sectionAt(bench.draft, place),
    start,
    end,
    exact: bench.quotes.exact(start, end),
    prefix: bench.quotes.prefix(start),
    suffix: bench.quotes.suffix(end),
    rule: "review",
    provenance,
    status,
    reviewedBy: reviewName(bench),
  };
}
