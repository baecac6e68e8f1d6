import { isWord, type Token, type WordClass } from "./token.ts";

/** The prepositions whose names have a part of their own. */
export const MARKED = ["taken", "as", "by", "with", "at", "base", "from", "to"] as const;
export const CLASS_OF: Readonly<Record<(typeof MARKED)[number], WordClass>> = {
  taken: "take",
  as: "as",
  by: "by",
  with: "with",
  at: "at",
  base: "base",
  from: "from",
  to: "to",
};
/** Whether the token gives the name behind it a part; 获省科技厅批准 is done by the bureau. */
export function marks(token: Token | undefined, kind: WordClass): boolean {
  if (token?.kind === "word") return isWord(token, kind);
  // A携手B共建X: the verb does what 与 does.
  if (kind === "with" && token?.kind === "verb") return isWord(token, kind);
  return kind === "by" && token?.kind === "verb" && /^获得?$/.test(token.word);
}
