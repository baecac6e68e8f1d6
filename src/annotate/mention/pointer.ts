import type { Mention } from "./mention.ts";

/** A word that stands for what has a name elsewhere. */
export function pointer(
  from: number,
  word: string,
  { type, name }: { type: string; name: string },
): Mention {
  return { from, to: from + word.length, type, name, by: "anaphor", anaphor: true };
}
