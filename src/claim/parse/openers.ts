import type { Group } from "../relation/group.ts";
import type { TokenClause } from "./clauses.ts";
import { isMark, isWord, PLACES, saysHow, type Token, WINDOW } from "./token.ts";

/** The name that each clause opens with and is about, in order: its subject, or what a clause with 的 describes. */
export function openersOf(tokens: readonly Token[], clauses: readonly TokenClause[]): Group[] {
  return clauses.flatMap((clause) => {
    if (clause.topic !== undefined) return [];
    const at = openingName(tokens, clause);
    const token = at === undefined ? undefined : tokens[at];
    if (at === undefined) return measuredName(tokens, clause) ?? [];
    if (token?.kind !== "name") return [];
    const rest = tokens.slice(at + 1, clause.end);
    const next = rest.find((other) => !isMark(other, "”’"));
    // 东莞企业, 东莞的企业: the clause is about somebody else.
    if (next?.kind === "of" || (next?.kind === "gap" && !saysHow(tokens, tokens.indexOf(next, at))))
      return [];
    // 东莞企业签署, 松山湖至光明的专线: neither is about the place.
    const places = token.group.members.every(({ type }) => PLACES.has(type));
    const others =
      next !== undefined && isWord(next, "kind") && rest[rest.indexOf(next) + 1]?.kind !== "name";
    const route = next?.kind === "word" && next.word === "至";
    if (places && (others || route)) return [];
    if (holdsPost(rest)) return [];
    return [describedBehind(rest) ?? token.group];
  });
}

/** 总规模30亿元的X，: what is described by a figure alone. */
function measuredName(tokens: readonly Token[], { start, end }: TokenClause): Group | undefined {
  const described = tokens.slice(start, Math.min(end, start + WINDOW));
  const of = described.findIndex(({ kind }) => kind === "of");
  const before = described.slice(0, Math.max(of, 0));
  const plain = before.every(({ kind }) => kind === "gap" || kind === "word" || kind === "figure");
  const name = described[of + 1];
  const alone = of + 2 === described.length || isMark(described[of + 2], "，");
  return plain && alone && before.at(-1)?.kind === "figure" && name?.kind === "name"
    ? name.group
    : undefined;
}

/** A等12家单位为成员: the clause is about what they are members of, where it names no other. */
function holdsPost(rest: readonly Token[]): boolean {
  const post = rest.findIndex((token) => isWord(token, "post"));
  const before = rest.slice(0, Math.max(post, 0));
  return (
    before.some((token) => isWord(token, "holds")) &&
    before.every(({ kind }) => kind !== "name" && kind !== "of" && kind !== "mark")
  );
}

/** What a sentence opens with, even as the owner of what it is about: X全链条研究模式初步形成. */
export function topicOf(tokens: readonly Token[], clause: TokenClause): Group | undefined {
  const at = openingName(tokens, clause);
  // 落户镇赉县的X, 由A投资的X, and not 由A建立的X与B.
  if (at === undefined) {
    const head = describedBehind(tokens.slice(clause.start, clause.end));
    return head?.parties === head?.members.length
      ? (head ?? measuredName(tokens, clause))
      : undefined;
  }
  // 支持A与B合作: whom something is done for is not what the rest is about.
  if (isWord(tokens[at - 1], "hope")) return undefined;
  const group = groupAt(tokens, at);
  const [next, head] = [tokens[at + 1], tokens[at + 2]];
  // 壶口镇的X, A集团的X: whose X is.
  if (next?.kind === "of" && head?.kind === "name" && at + 2 < clause.end) return head.group;
  // 松山湖生态补水工程: a work that was not found, and not the place.
  if (next?.kind === "gap" && head?.kind === "word" && isWord(head, "work")) return undefined;
  return describedBehind(tokens.slice(at + 1, clause.end)) ?? group;
}

/** The name that a clause opens with. */
export function openingGroup(tokens: readonly Token[], clause: TokenClause): Group | undefined {
  const at = openingName(tokens, clause);
  return at === undefined ? undefined : groupAt(tokens, at);
}

function groupAt(tokens: readonly Token[], at: number): Group | undefined {
  const token = tokens[at];
  return token?.kind === "name" ? token.group : undefined;
}

/** The token of the name that nothing but adverbs and times stand before. */
function openingName(tokens: readonly Token[], { start, end }: TokenClause): number | undefined {
  let handed = false;
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "of") return undefined;
    if (token.kind === "gap" && !saysHow(tokens, at)) return undefined;
    // 在X, 与X, 由X: named on the way.
    if (token.kind === "word" && isWord(token, "at", "with", "base", "from", "to", "about")) {
      const comma = tokens
        .slice(at, Math.min(end, at + WINDOW))
        .findIndex((other) => isMark(other, "，"));
      if (comma < 0) return undefined;
      at += comma;
      continue;
    }
    if (token.kind === "verb" && !isWord(token, "pivot", "adverb")) return undefined;
    if (isWord(token, "entrust")) return undefined;
    if (isWord(token, "pivot")) handed = true;
    if (token.kind !== "name") continue;
    // 支持X: without a further verb X does nothing.
    if (handed && !tokens.slice(at + 1, end).some(({ kind }) => kind === "verb")) return undefined;
    const next = tokens[at + 1];
    return next?.kind === "word" && next.word === "关于" ? undefined : at;
  }
  return undefined;
}

/** 鹏翎智飞牵头组建的X: the clause is about X. */
function describedBehind(rest: readonly Token[]): Group | undefined {
  const of = rest.findIndex(({ kind }) => kind === "of");
  if (of < 1) return undefined;
  const between = rest.slice(0, of);
  // 我市成立以市长为组长的X: only the words behind the verb describe X.
  const verb = between.findLastIndex(({ kind }) => kind === "verb");
  if (verb >= 0 && between.slice(verb).some((token) => isWord(token, "about"))) return undefined;
  const plain = between.every(
    (token) =>
      token.kind === "verb" ||
      token.kind === "word" ||
      token.kind === "time" ||
      token.kind === "figure" ||
      // A牵头、B参股的X, 落户镇赉县的X.
      ((between.at(-1)?.kind === "verb" || between[0]?.kind === "verb") &&
        (token.kind === "name" || isMark(token, "、"))),
  );
  const head = rest.slice(of + 1).find((token) => !isMark(token, "“‘"));
  return plain && between.at(-1)?.kind !== "figure" && head?.kind === "name"
    ? head.group
    : undefined;
}
