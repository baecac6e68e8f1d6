import { exactAt, type Stretch } from "../letter/quote.ts";
import { blotTelephones } from "../letter/telephones.ts";
import { stableText } from "../model/canonical.ts";
import { type Fault, failure, LettergraphError } from "../model/errors.ts";
import type { ReviewDecision, ReviewEntry, ReviewList } from "../model/review.ts";
import { decisionLike, withDecision, withoutDecision } from "./edit.ts";
import { type Locator, locator, quoteAt } from "./locate.ts";
import { decisionFaults } from "./schema.ts";

/** A decision to write into a review file, or to take back. */
export interface Edit {
  readonly list: ReviewList;
  readonly kind: "write" | "take back";
  /** The decision; of one to take back, what it is about is enough. */
  readonly entry: ReviewEntry;
}

/** The decisions of a request as edits of the letter's review file, words selected in it as quotes. */
export function editsFor(text: string, decisions: readonly ReviewDecision[]): readonly Edit[] {
  const words = locator(text);
  const blotted = blotTelephones(text);
  const holdsNumber = ({ start, end }: Stretch): boolean =>
    exactAt(text, start, end) !== exactAt(blotted, start, end);
  const faults: Fault[] = [];
  const edits = decisions.map(({ list, entry, selection }): Edit => {
    const whole = selection === undefined ? entry : quoting(entry, list, text, words, selection);
    faults.push(...decisionFaults(list, whole));
    if (words.find(String(whole.quote ?? "")).some(holdsNumber)) {
      const cure = "Quote other words: telephone numbers stay out of the graph";
      faults.push({ what: "the quote holds a telephone number", cure });
    }
    return { list, kind: "write", entry: whole };
  });
  if (faults.length > 0) throw new LettergraphError("input", "decision", faults);
  return edits;
}

/** The entry with the selected words as its quote; of a correction that has one, as the better quote. */
function quoting(
  entry: ReviewEntry,
  list: ReviewList,
  text: string,
  words: Locator,
  { start, end }: Stretch,
): ReviewEntry {
  const exact = exactAt(text, start, end);
  const [place] = words.find(exact).filter((each) => start <= each.start && each.end <= end);
  if (place === undefined) {
    const what = `nothing is selected from ${start} to ${end}`;
    throw failure("input", "decision", { what, cure: "Select words of the letter" });
  }
  const quote = quoteAt(words, exact, place);
  if (entry.quote === undefined) return { ...entry, ...quote };
  const { to } = entry;
  if (entry.decision === "correct" && list === "facts" && typeof to === "object") {
    return { ...entry, to: { ...to, ...quote } };
  }
  const what = "the decision has both a quote and a selection";
  throw failure("input", "decision", { what, cure: "Send one of them" });
}

/** The text of a review file after edits. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduce(
    (edited, { kind, list, entry }) =>
      kind === "write" ? withDecision(edited, list, entry) : withoutDecision(edited, list, entry),
    text,
  );
}

/**
 * Where somebody else decided otherwise in the meantime: `before` is the file as the person saw it, if
 * that is still known, and `now` as it is.
 */
export function contradictions(
  before: string | undefined,
  now: string,
  file: string,
  edits: readonly Edit[],
): Fault[] {
  if (before === now) return [];
  return edits.flatMap(({ list, kind, entry }): Fault[] => {
    const decided = decisionLike(now, list, entry);
    if (decided === undefined || decided.decision === "undecided") return [];
    const wanted = kind === "write" ? entry : undefined;
    if (wanted !== undefined && stableText(decided) === stableText(wanted)) return [];
    const seen = before === undefined ? undefined : decisionLike(before, list, entry);
    if (seen !== undefined && stableText(decided) === stableText(seen)) return [];
    const what = `decided otherwise in the meantime: ${JSON.stringify(decided)}`;
    return [{ what, file, cure: "Look at the review again, then decide" }];
  });
}
