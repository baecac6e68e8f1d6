import type { Span } from "../letter/letter.ts";

/** Stand-ins for what is one thing to those who read clauses; a stretch keeps its length, so offsets stay true. */
export const QUANTITY = "\uE001";
/** A time, or the number in front of an item: it stands apart from what the clause says. */
export const PERIOD = "\uE002";
/** A proposal's quoted wish: no pattern reaches into it. */
export const WISH = "\uE003";
/** Groups of mentions are numbered from here on. */
export const FIRST_GROUP = 0xe100;
const LAST_GROUP = 0xf8ff;

export const GROUP_CLASS = `[\\u${FIRST_GROUP.toString(16)}-\\u${LAST_GROUP.toString(16)}]`;

/** The text with every span overwritten by its stand-in. */
export function mask(text: string, spans: readonly (Span & { readonly by: string })[]): string {
  let masked = "";
  let end = 0;
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (span.from < end) continue;
    masked += text.slice(end, span.from) + span.by.repeat(span.to - span.from);
    end = span.to;
  }
  return masked + text.slice(end);
}

/** The stand-in for the group of that number, or undefined when a letter holds more than there are. */
export function groupChar(index: number): string | undefined {
  const code = FIRST_GROUP + index;
  return code <= LAST_GROUP ? String.fromCharCode(code) : undefined;
}
