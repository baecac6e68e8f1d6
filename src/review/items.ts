import { draftOf, graphOf, type LetterDraft } from "../draft/letter-draft.ts";
import { overlaps } from "../draft/stretches.ts";
import { digest } from "../identity/digest.ts";
import type { Stretch } from "../letter/quote.ts";
import { compareText } from "../model/compare.ts";
import {
  type Fact,
  isTextEvidence,
  type LetterGraph,
  STATUSES,
  TEXT_PROVENANCES,
  type TextEvidence,
} from "../model/graph.ts";
import type { Ontology } from "../model/ontology.ts";
import {
  type LetterReview,
  REVIEW_LISTS,
  type ReviewEntry,
  type ReviewItem,
  type ReviewList,
} from "../model/review.ts";
import { contextAfter } from "./apply.ts";
import type { ReviewContext } from "./context.ts";
import { factNamed } from "./decide-facts.ts";
import { readFigure } from "./decide-measures.ts";
import { describe, wordsOf } from "./describe.ts";
import { keyOf } from "./edit.ts";
import { placeOf } from "./lookup.ts";
import { doubtRank, openProposals } from "./propose.ts";
import type { FactDecision, MeasureDecision, Review } from "./schema.ts";

/** What there is to decide in a letter, and what was decided. */
export type ReviewState = Pick<LetterReview, "open" | "decided" | "sections" | "notes">;

/** A fact as it stands in a draft, and its proof at the place in question. */
interface Reading {
  readonly draft: LetterDraft;
  readonly fact: Fact;
  readonly proof: TextEvidence;
}

interface Placed {
  readonly item: ReviewItem;
  readonly section: string;
}

/** The id of the item that a decision is about. */
export function itemId(list: ReviewList, entry: ReviewEntry): string {
  return digest(keyOf(list, entry));
}

/**
 * Every proposal and every decision of a letter, section by section, the easiest to doubt first. An
 * item keeps its place when it is decided: rules' own reading of it, not the decision, is what counts.
 */
export function reviewItems(ruled: LetterGraph, review: Review, ontology: Ontology): ReviewState {
  const context = contextAfter(ruled, review, ontology);
  const before = draftOf(ruled, ontology);
  const items = new Map<string, Placed>();
  const put = (list: ReviewList, entry: ReviewEntry, place: Stretch, reading?: Reading): void => {
    const id = itemId(list, entry);
    const proof = reading?.proof;
    const { start, end } = proof ?? place;
    const item = {
      id,
      list,
      entry,
      ...describe(entry, reading, context.draft),
      start,
      end,
      exact: context.draft.quotes.exact(start, end),
      ...(proof && proof.rule !== "review" && { rule: proof.rule }),
      ...(proof === undefined && carriedIn(entry)),
      ...(proof && { provenance: proof.provenance, status: proof.status }),
      ...(proof?.confidence !== undefined && { confidence: proof.confidence }),
    };
    items.set(id, { item, section: context.draft.sectionAt(start) });
  };
  for (const { list, decision, fact, proof } of openProposals(graphOf(context.draft), ontology)) {
    put(list, decision, proof, { draft: context.draft, fact, proof });
  }
  for (const list of REVIEW_LISTS) {
    for (const [index, entry] of review[list].entries()) {
      const place = placeOf(context, entry, [list, index]);
      if (place !== undefined) put(list, entry, place, readingOf(entry, place, context, before));
    }
  }
  return stateOf([...items.values()], ruled, context);
}

/** What a proposal of no rule says of itself. */
function carriedIn(entry: ReviewEntry): Pick<ReviewItem, "rule" | "provenance" | "status"> {
  const { by: rule, provenance: stands, status: reached } = wordsOf(entry);
  const provenance = TEXT_PROVENANCES.find((each) => each === stands);
  const status = STATUSES.find((each) => each === reached);
  return rule === undefined
    ? {}
    : { rule, ...(provenance && { provenance }), ...(status && { status }) };
}

function stateOf(
  placed: readonly Placed[],
  { letter }: LetterGraph,
  context: ReviewContext,
): ReviewState {
  const inOrder = placed.toSorted(
    ({ item: a }, { item: b }) =>
      doubtRank(a) - doubtRank(b) || a.start - b.start || a.end - b.end || compareText(a.id, b.id),
  );
  const sections = letter.sections
    .map(({ id, number, heading }) => ({
      id,
      number,
      heading,
      items: inOrder.filter((each) => each.section === id).map(({ item }) => item),
    }))
    .filter(({ items }) => items.length > 0);
  const open = placed.filter(({ item }) => item.entry.decision === "undecided").length;
  return { open, decided: placed.length - open, sections, notes: context.notes };
}

/** What rules read where a decision points; where they do not, what the decision made of it. */
function readingOf(
  entry: ReviewEntry | FactDecision | MeasureDecision,
  place: Stretch,
  { draft }: ReviewContext,
  before: LetterDraft,
): Reading | undefined {
  // A later decision may use a name that an earlier one gave.
  const printed = new Map([...draft.renamed].map(([old, now]) => [now, old]));
  const asPrinted = (name: string): string => printed.get(name) ?? name;
  for (const [drafted, nameIn] of [
    [before, asPrinted],
    [draft, (name: string): string => name],
  ] as const) {
    const fact = factOf(drafted, entry, place, nameIn);
    const proof = fact?.evidence.filter(isTextEvidence).find((each) => overlaps(each, place));
    if (fact !== undefined && proof !== undefined) return { draft: drafted, fact, proof };
  }
  return undefined;
}

function factOf(
  draft: LetterDraft,
  entry: ReviewEntry | FactDecision | MeasureDecision,
  place: Stretch,
  nameIn: (name: string) => string,
): Fact | undefined {
  const { subject, predicate, object, of, figure } = wordsOf(entry);
  if (of !== undefined && figure !== undefined) {
    return readFigure({ draft }, { of: nameIn(of), figure }, place)?.fact;
  }
  if (subject === undefined || predicate === undefined || object === undefined) return undefined;
  return factNamed({ draft }, { subject: nameIn(subject), predicate, object: nameIn(object) });
}
