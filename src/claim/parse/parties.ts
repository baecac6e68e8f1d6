import type { Group } from "../relation/group.ts";
import { isWord, type Token } from "./token.ts";

/** 依托A建立的B与C联合培养X: only B is described. */
export function ownParty(group: Group, tokens: readonly Token[], at: number, end: number): Group {
  const { members, parties } = group;
  const last = members[parties - 1];
  const acts = tokens.slice(at + 1, end).some((token) => isWord(token, "joint"));
  return parties < members.length && acts && last !== undefined
    ? { ...group, to: last.to, members: members.slice(0, parties) }
    : group;
}

/** 支持A建设X、B建设Y: B acts in what follows. */
export function withoutNext(group: Group, next: Token | undefined): Group {
  const [first] = group.members;
  const last = group.members.at(-1);
  // 支持贵阳市、贵安新区联合申报X: what they do together, each of them does.
  const together = next?.kind === "verb" && /^(?:联合|共同|合作|携手)/.test(next.word);
  const acts =
    next?.kind === "verb" && !together && first !== undefined && last?.type !== first.type;
  return acts && group.members.length > 1
    ? { ...group, members: group.members.slice(0, -1) }
    : group;
}
