import { type Document, isMap, isSeq, parseDocument, type YAMLMap, YAMLSeq } from "yaml";
import type { Proposal } from "./propose.ts";
import type { Review } from "./schema.ts";

type Entry = Readonly<Record<string, unknown>>;
type List = keyof Pick<Review, "entities" | "mentions" | "measures" | "facts">;

/** What tells one decision from another: all that it is about, and its quote. */
const KEYS = [
  "entity",
  "type",
  "name",
  "subject",
  "predicate",
  "object",
  "of",
  "figure",
  "quote",
  "occurrence",
];

/** The text of a review file without decisions. */
export function newReview(letter: string, reviewer: string): string {
  return `# What a person decided about this letter. The format is described in src/build/review/schema.ts.
letter: ${JSON.stringify(letter)}
reviewer: ${JSON.stringify(reviewer)}
`;
}

/** The text with open proposals put in as undecided; those that it holds already stay as they are. */
export function withProposals(text: string, proposals: readonly Proposal[]): string {
  const document = parseDocument(text);
  for (const { list, decision, section, comment } of proposals) {
    const entries = listOf(document, list);
    if (entryLike(entries, decision) !== undefined) continue;
    const node = document.createNode(decision);
    const heading = section === undefined ? "" : ` ---- ${section}\n`;
    node.commentBefore = `${heading} ${comment}`;
    entries.add(node);
  }
  return printed(document);
}

/** The text with a decision in the place of an earlier one about the same thing, or at the end. */
export function withDecision(text: string, list: List, decision: Entry): string {
  const document = parseDocument(text);
  const entries = listOf(document, list);
  const node = document.createNode(decision);
  const former = entryLike(entries, decision);
  if (former === undefined) entries.add(node);
  else {
    if (former.commentBefore) node.commentBefore = former.commentBefore;
    entries.items[entries.items.indexOf(former)] = node;
  }
  return printed(document);
}

/** The text without the decision about this thing; the same text when there is none. */
export function withoutDecision(text: string, list: List, decision: Entry): string {
  const document = parseDocument(text);
  const entries = listOf(document, list);
  const former = entryLike(entries, decision);
  if (former === undefined) return text;
  entries.items.splice(entries.items.indexOf(former), 1);
  if (entries.items.length === 0) document.delete(list);
  return printed(document);
}

function listOf(document: Document, list: List): YAMLSeq {
  const entries = document.get(list);
  if (isSeq(entries)) return entries;
  const empty = new YAMLSeq();
  document.set(list, empty);
  return empty;
}

function entryLike(entries: YAMLSeq, decision: object): YAMLMap | undefined {
  const wanted = new Map(Object.entries(decision));
  return entries.items
    .filter(isMap)
    .find((entry) => KEYS.every((key) => entry.get(key) === wanted.get(key)));
}

function printed(document: Document): string {
  return document.toString({ lineWidth: 0 });
}
