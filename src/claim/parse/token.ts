import type { Span } from "../../letter/letter.ts";
import type { Group } from "../relation/group.ts";

/** What a word does beside names and verbs; see data/extract/words.yaml. */
export const WORD_CLASSES = [
  "by",
  "with",
  "at",
  "base",
  "from",
  "to",
  "take",
  "about",
  "joint",
  "respectively",
  "adverb",
  "aspect",
  "quantifier",
  "negation",
  "unreal",
  "undone",
  "pivot",
  "light",
  "tail",
  "noun",
  "post",
  "title",
  "as",
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/** A piece of a sentence: between them the tokens cover all of it. */
export type Token = Span &
  (
    | { readonly kind: "name"; readonly group: Group }
    | { readonly kind: "verb"; readonly word: string; readonly also: ReadonlySet<WordClass> }
    | { readonly kind: "word"; readonly word: string; readonly is: ReadonlySet<WordClass> }
    /** Figures, times, 的, marks, and words that no list knows. */
    | { readonly kind: "figure" | "time" | "of" | "mark" | "gap"; readonly word: string }
  );

/** Whether a token is a word of the class, or a verb that can stand for one (联合, 投资). */
export function isWord(token: Token | undefined, ...classes: readonly WordClass[]): boolean {
  if (token?.kind === "word") return classes.some((each) => token.is.has(each));
  return token?.kind === "verb" && classes.some((each) => token.also.has(each));
}

/** The classes of words that stand before a name and give it its part. */
export const PREPOSITIONS: readonly WordClass[] = [
  "take",
  "as",
  "by",
  "with",
  "at",
  "base",
  "from",
  "to",
  "about",
];

export function isPreposition(token: Token | undefined): boolean {
  return token?.kind === "word" && isWord(token, ...PREPOSITIONS);
}

export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === "mark" && marks.includes(token.word);
}
