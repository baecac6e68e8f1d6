import type { PageLayout } from "../model/page-layout.ts";

/** What a file says, as far as it can be read. */
export interface FileText {
  /** As lines: one for each paragraph, or for each printed line where there are pages. */
  readonly text: string;
  /** What is in the file and not in the text, or was read with doubt, one sentence each. */
  readonly notes: readonly string[];
  /** Where the words stand, if there are pages that can be drawn. */
  readonly layout?: PageLayout;
}

/** A file whose text lacks nothing. */
export function plainText(text: string): FileText {
  return { text, notes: [] };
}
