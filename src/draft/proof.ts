import type { Stretch } from "../letter/quote.ts";
import type { Mention, TextEvidence } from "../model/graph.ts";
import { confidenceOf } from "../model/page-layout.ts";
import type { LetterDraft } from "./letter-draft.ts";

/** Who read a proof, and how. */
export type Reading = Pick<TextEvidence, "rule" | "provenance" | "status" | "reviewedBy">;

/** The words at a place of the letter as a proof; one without an id gets it when its fact is put into the draft. */
export function proofAt(
  { letter, sectionAt, quotes, layout }: LetterDraft,
  { start, end }: Stretch,
  reading: Reading,
  id = "",
): TextEvidence {
  const confidence = layout && confidenceOf(layout, start, end);
  return {
    id,
    letter: letter.id,
    section: sectionAt(start),
    start,
    end,
    exact: quotes.exact(start, end),
    prefix: quotes.prefix(start),
    suffix: quotes.suffix(end),
    ...reading,
    ...(confidence !== undefined && { readBy: "ocr", confidence }),
  };
}

/** A place of the letter as a mention. */
export function mentionAt({ letter, sectionAt }: LetterDraft, { start, end }: Stretch): Mention {
  return { letter: letter.id, section: sectionAt(start), start, end };
}
