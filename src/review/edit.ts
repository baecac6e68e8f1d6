import { type Document, isMap, isNode, isSeq, parseDocument, type YAMLMap, YAMLSeq } from "yaml";
import type { ReviewList as List } from "../model/review.ts";
import type { Proposal } from "./propose.ts";

type Entry = Readonly<Record<string, unknown>>;

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
  return `# What a person decided about this letter. The format is described in docs/reviews.md.
letter: ${JSON.stringify(letter)}
reviewer: ${JSON.stringify(reviewer)}
`;
}

/** The text with open proposals put in as undecided; those that it holds already stay as they are. */
export function withProposals(
  text: string,
  proposals: readonly Pick<Proposal, "list" | "decision" | "section" | "comment">[],
): string {
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
  const former = entryLike(entries, decision);
  if (former === undefined) entries.add(document.createNode(decision));
  else rewrite(document, former, decision);
  return printed(document);
}

/**
 * The text without the decision about this thing; the same text when there is none. One that a person
 * wrote a comment beside stays as an open proposal where it can be one.
 */
export function withoutDecision(text: string, list: List, decision: Entry): string {
  const document = parseDocument(text);
  const entries = listOf(document, list);
  const former = entryLike(entries, decision);
  if (former === undefined) return text;
  const at = entries.items.indexOf(former);
  const comments = commentsOf(former, at === 0 ? entries : undefined);
  const isProposal = list !== "mentions" && former.get("decision") !== "add";
  if (comments.length > 0 && isProposal) {
    const { to, why, ...rest } = former.toJS(document);
    rewrite(document, former, { ...rest, decision: "undecided" });
    return printed(document);
  }
  entries.items.splice(at, 1);
  keepComments(document, entries, at, commentsOf(former));
  if (entries.items.length === 0 && !entries.commentBefore && !entries.comment) {
    document.delete(list);
  }
  return printed(document);
}

/** The decision about the same thing as this one, as plain data. */
export function decisionLike(text: string, list: List, decision: Entry): Entry | undefined {
  const document = parseDocument(text);
  return entryLike(listOf(document, list), decision)?.toJS(document);
}

/** What a decision is about, in one line: decisions with the same key take each other's place. */
export function keyOf(list: List, decision: Entry): string {
  return JSON.stringify([list, ...KEYS.map((key) => decision[key] ?? null)]);
}

/** Gives an entry other values and leaves the comments beside those that stay. */
function rewrite(document: Document, entry: YAMLMap, decision: Entry): void {
  const former: Entry = entry.toJS(document);
  for (const key of Object.keys(former)) if (!(key in decision)) entry.delete(key);
  for (const [key, value] of Object.entries(decision)) {
    if (JSON.stringify(former[key]) !== JSON.stringify(value)) {
      entry.set(key, typeof value === "object" ? document.createNode(value) : value);
    }
  }
}

/** The comments beside an entry; those above the first one of a list belong to the list. */
function commentsOf(entry: YAMLMap, list?: YAMLSeq): string[] {
  const inside = entry.items.flatMap(({ key, value }) =>
    [key, value].flatMap((node) => (isNode(node) ? [node.commentBefore, node.comment] : [])),
  );
  return [list?.commentBefore, entry.commentBefore, ...inside, entry.comment].filter(
    (comment) => typeof comment === "string",
  );
}

/** Puts the comments of an entry that is gone above the next one, or below the last one. */
function keepComments(
  document: Document,
  entries: YAMLSeq,
  at: number,
  comments: readonly string[],
): void {
  if (comments.length === 0) return;
  const next = entries.items[at];
  const text = (...parts: (string | null | undefined)[]): string =>
    parts.filter((part) => part).join("\n");
  if (isMap(next)) next.commentBefore = text(...comments, next.commentBefore);
  else document.comment = text(...comments, document.comment);
}

function listOf(document: Document, list: List): YAMLSeq {
  const entries = document.get(list);
  if (isSeq(entries)) return entries;
  const empty = new YAMLSeq();
  document.set(list, empty);
  return empty;
}

function entryLike(entries: YAMLSeq, decision: Entry): YAMLMap | undefined {
  return entries.items
    .filter(isMap)
    .find((entry) => KEYS.every((key) => entry.get(key) === decision[key]));
}

function printed(document: Document): string {
  return document.toString({ lineWidth: 0 });
}
