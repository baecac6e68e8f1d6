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
  "mutual",
  "respectively",
  "inTurn",
  "since",
  "adverb",
  "aspect",
  "quantifier",
  "negation",
  "unreal",
  "proposed",
  "pending",
  "undone",
  "pivot",
  "light",
  "tail",
  "basis",
  "work",
  "inside",
  "becomes",
  "noun",
  "post",
  "title",
  "kind",
  "hope",
  "aim",
  "bestow",
  "business",
  "holds",
  "heldBy",
  "approval",
  "receive",
  "gather",
  "own",
  "entrust",
  "as",
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/** A piece of a sentence: between them the tokens cover all of it. */
export type Token = Span &
  (
    | { readonly kind: "name"; readonly group: Group }
    | { readonly kind: "verb"; readonly word: string; readonly also: ReadonlySet<WordClass> }
    | { readonly kind: "word"; readonly word: string; readonly is: ReadonlySet<WordClass> }
    /** Figures, times, 的, and marks. */
    | { readonly kind: "figure" | "time" | "of" | "mark"; readonly word: string }
    /** Words that no list knows; they may be somebody, or only say how. */
    | {
        readonly kind: "gap";
        readonly word: string;
        readonly manner: boolean;
        /** They say that it is done together: 联席会议制度. */
        readonly mutual?: boolean;
        /** They lie in what is named before them: 江津湖畔. */
        readonly spot?: boolean;
      }
  );

/** How many tokens around a verb can have a part in what it says; a list of names is one token. */
export const WINDOW = 48;

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

/** 是, 则是, 系; no list has them, for they stand in many words. */
export function isCopula(token: Token | undefined): boolean {
  return token?.kind === "gap" && /^[也则便就均都正即]?[是系]$/.test(token.word);
}

/** What others lie in. */
export const PLACES = new Set(["Place", "Zone", "ScienceCity"]);

/**
 * Whether unknown words only say how the verb right behind them is done. Behind a place they are rather
 * somebody of that place: 深圳岭湾创投.
 */
export function saysHow(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.kind !== "gap" || !token.manner) return false;
  const act = next?.kind === "verb" || isWord(next, "adverb");
  const ofPlace =
    before?.kind === "name" &&
    before.group.members.every(({ type, anaphor }) => PLACES.has(type) && anaphor !== true);
  return act && !ofPlace;
}

/** 其: what is meant was named before. */
export function isIt(token: Token | undefined): boolean {
  return token?.kind === "word" && (token.word === "其" || token.word === "它");
}

/** X的办公室, X办公室. */
export function isOwned(before: Token | undefined): boolean {
  return before?.kind === "name" || before?.kind === "of" || isIt(before);
}

/** 以A为核心: what follows is what it is to be. */
export function isBecoming(token: Token | undefined): boolean {
  return token?.kind === "word" && token.word.startsWith("为");
}
