import type { Group } from "../relation/group.ts";
import type { TokenClause } from "./clauses.ts";
import { isCopula, isIt, isMark, isWord, type Token, WINDOW } from "./token.ts";

/** Somebody who is given a post. */
export interface PostReading {
  readonly post: string;
  readonly from: number;
  readonly to: number;
  readonly holder: Group;
  /** What the post is in, where it stands beside it: A为X成员单位, X的牵头单位为A. */
  readonly body?: Group;
  /** 牵头单位分别为A和B: each of one of them. */
  readonly respectively: boolean;
}

/** The words that posts are told by. */
export interface PostWords {
  readonly isPost: (word: string) => boolean;
  /** Whether unknown words are somebody without a name: 市委主要负责同志. */
  readonly isNameless: (words: string) => boolean;
}

/** Who is given which post in a clause. */
export function postsIn(
  tokens: readonly Token[],
  { start, end, topic }: TokenClause,
  { isPost, isNameless }: PostWords,
): PostReading[] {
  const found: PostReading[] = [];
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    const word = token === undefined || token.kind === "name" ? "" : token.word;
    if (token === undefined || !isPost(word)) continue;
    const behind = holderBehind(tokens, at, end);
    const before = behind ?? holderBefore(tokens, at, Math.max(start, at - WINDOW), isNameless);
    if (before === undefined) continue;
    const { holder, body } = before;
    const whole = body ?? bodyDescribed(tokens, at, end) ?? topic;
    found.push({
      post: word,
      from: Math.min(token.from, holder.from),
      to: Math.max(token.to, holder.to),
      holder,
      ...(whole && { body: whole }),
      respectively: tokens.slice(at, at + 3).some((each) => isWord(each, "respectively")),
    });
  }
  return found;
}

interface Found {
  readonly holder: Group;
  readonly body?: Group;
}

/** 牵头单位为A; X的牵头单位由A担任. */
function holderBehind(tokens: readonly Token[], post: number, end: number): Found | undefined {
  let at = post + 1;
  while (at < end && isMark(tokens[at], "（”：")) at += 1;
  // X的管理机构A: who has the post stands right behind it.
  const apposed = bodyBefore(tokens, post) !== undefined || isIt(tokens[post - 1]);
  let linked = isMark(tokens[post + 1], "：（") || (apposed && tokens[post + 1]?.kind === "name");
  for (; at < end && at < post + 7; at += 1) {
    const token = tokens[at];
    if (token?.kind === "name") {
      // 由我局副局长程允文兼任: who holds it is no name that was found.
      if (!linked || tokens[at + 1]?.kind === "gap") return undefined;
      // 由我局副局长程允文兼任.
      if (isWord(tokens[at + 1], "title") && tokens[at + 2]?.kind === "name") continue;
      const body = bodyBefore(tokens, post);
      return { holder: token.group, ...(body && { body }) };
    }
    if (token === undefined || token.kind === "of") return undefined;
    if (isWord(token, "heldBy") || isMark(token, "：") || isCopula(token)) linked = true;
    // 由我局副局长程允文兼任: where the holder has another post.
    else if (token.kind === "gap" && !isWord(tokens[at + 1], "title")) return undefined;
    else if (token.kind === "mark") return undefined;
  }
  return undefined;
}

function bodyBefore(tokens: readonly Token[], post: number): Group | undefined {
  const before = tokens[post - 1];
  const named = before?.kind === "of" ? tokens[post - 2] : before;
  return named?.kind === "name" ? named.group : undefined;
}

/** A为X成员单位; 由A任组长. */
function holderBefore(
  tokens: readonly Token[],
  post: number,
  start: number,
  isNameless: PostWords["isNameless"],
): Found | undefined {
  let body: Group | undefined;
  let linked = false;
  for (let at = post - 1; at >= start; at -= 1) {
    const token = tokens[at];
    if (token === undefined || isMark(token, "（）")) return undefined;
    if (token.kind === "name") {
      if (linked) return { holder: token.group, ...(body && { body }) };
      // 我市农业农村局: the place only says whose.
      if (body !== undefined && token.to === body.from) continue;
      if (body !== undefined) return undefined;
      body = token.group;
      continue;
    }
    if (token.kind === "mark" && !isMark(token, "“”")) return undefined;
    if (token.kind === "gap" && !linked && !isCopula(token)) return undefined;
    // A成立由市长任组长的X: he has no name.
    if (linked && isWord(token, "by") && token.kind === "word" && token.word !== "被")
      return undefined;
    // 以市委主要负责同志为组长.
    if (linked && token.kind === "gap" && isNameless(token.word)) return undefined;
    if (isWord(token, "holds") || isCopula(token)) linked = true;
  }
  return undefined;
}

/** A担任管理人的X. */
function bodyDescribed(tokens: readonly Token[], post: number, end: number): Group | undefined {
  const described =
    tokens[post + 1]?.kind === "of" && post + 2 < end ? tokens[post + 2] : undefined;
  return described?.kind === "name" ? described.group : undefined;
}
