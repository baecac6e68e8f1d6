import type { Group } from "../relation/group.ts";
import { isMark, isWord, type Token } from "./token.ts";

/** A run of tokens with verbs of its own. */
export interface TokenClause {
  readonly start: number;
  readonly end: number;
  /** What a bracket stands behind: the subject of what is said in it. */
  readonly topic?: Group;
  /** The bracket stands behind something that has no name. */
  readonly topicless?: true;
}

/** The clauses of a sentence, cut at ，；：。 outside brackets, and those in brackets behind the one they stand in. */
export function clausesOf(tokens: readonly Token[]): TokenClause[] {
  const clauses: TokenClause[] = [];
  const brackets: TokenClause[] = [];
  let start = 0;
  let depth = 0;
  let inner = 0;
  const cut = (end: number): void => {
    if (end > start) clauses.push({ start, end });
    clauses.push(...brackets.splice(0));
    start = end + 1;
  };
  tokens.forEach((token, at) => {
    if (isMark(token, "（")) {
      depth += 1;
      if (depth === 1) inner = at + 1;
    } else if (isMark(token, "）") && depth > 0) {
      depth -= 1;
      if (depth === 0) brackets.push(...within(tokens, inner, at));
    } else if (depth === 0 && isMark(token, "，；：。！？\n")) cut(at);
  });
  cut(tokens.length);
  return joinPhrases(tokens, clauses);
}

const OPENERS = ["base", "by", "with", "at", "from", "about"] as const;

/** 依托A，B建设X: a phrase that holds no verb belongs to the clause behind it. */
function joinPhrases(tokens: readonly Token[], clauses: readonly TokenClause[]): TokenClause[] {
  const joined: TokenClause[] = [];
  let phrase: TokenClause | undefined;
  for (const clause of clauses) {
    const whole = phrase === undefined ? clause : { ...clause, start: phrase.start };
    const own = tokens.slice(clause.start, clause.end);
    const first = own.find((token) => token.kind !== "time" && !isWord(token, "adverb"));
    const isPhrase =
      isMark(tokens[clause.end], "，") &&
      (isWord(first, ...OPENERS) || endsInPhrase(own)) &&
      // 由A推荐，我局…: what A has done is told.
      !(isWord(first, "by") && isWord(own.at(-1), "pivot")) &&
      first?.kind !== "verb" &&
      !own.some(
        (token) => token.kind === "verb" && !isWord(token, "with") && !isWord(token, "basis"),
      );
    // 聘请A等9名专家，组成X.
    const gathers =
      own.some((token) => isWord(token, "pivot")) &&
      !own.some(({ kind }) => kind === "verb") &&
      isWord(tokens[clause.end + 1], "gather");
    phrase = isPhrase || gathers ? whole : undefined;
    if (phrase === undefined) joined.push(whole);
  }
  return phrase === undefined ? joined : [...joined, phrase];
}

function within(tokens: readonly Token[], from: number, to: number): TokenClause[] {
  const before = tokens[from - 2];
  const topic = before?.kind === "name" ? lastOf(before.group) : undefined;
  const clauses: TokenClause[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && !isMark(tokens[at], "，；：")) continue;
    const about = topic === undefined ? ({ topicless: true } as const) : { topic };
    if (at > start) clauses.push({ start, end: at, ...about });
    start = at + 1;
  }
  return clauses;
}

/** A、B（位于X）: the remark is about B. */
function lastOf(group: Group): Group {
  const last = group.members.at(-1);
  return last === undefined || group.members.length === 1
    ? group
    : { ...group, from: last.from, members: [last], parties: 1 };
}

function isTail(token: Token): boolean {
  return isWord(token, "tail") && !isWord(token, "basis");
}

/** A依托B，: the subject stands before the phrase. */
function endsInPhrase(own: readonly Token[]): boolean {
  // 联合宿州、淮北两市，.
  const tokens = own.slice(0, own.findLastIndex((token) => !isTail(token)) + 1);
  const means = isWord(tokens.at(-1), "basis");
  const [first, last] = [tokens[0], tokens.at(means ? -2 : -1)];
  // A以B为依托，: so does this.
  if (means)
    return first?.kind === "name" && last?.kind === "name" && tokens.at(-3)?.kind === "word";
  return (
    first?.kind === "name" &&
    last?.kind === "name" &&
    first !== last &&
    isWord(tokens.at(-2), "base", "with")
  );
}
