import type { Group } from "../relation/group.ts";
import { BATCH, descriptionEnd } from "./described.ts";
import { closingOf } from "./quotes.ts";
import { markBehind } from "./right-mark.ts";
import { nameBehindVerb } from "./right-name.ts";
import { unknownBehind } from "./right-unknown.ts";
import { isMark, isWord, type Token, WINDOW } from "./token.ts";

/** What stands between a verb and the end of its clause. */
export interface Right {
  readonly object: Group | undefined;
  /** Behind 为, 成, 作为. */
  readonly complement: Group | undefined;
  /** The verb's clause describes it: 牵头的X. */
  readonly head: Group | undefined;
  /** Names that describe the object: 落户东莞市的X. */
  readonly modifier: Group | undefined;
  /** A name before the noun that is the object and has no name: 引进深圳企业. */
  readonly origin: Group | undefined;
  /** A place before the clause's last words, which have no name: 位于沙市区江津湖畔. */
  readonly around: Group | undefined;
  readonly at: Group | undefined;
  readonly to: Group | undefined;
  readonly with: Group | undefined;
  /** 首批, 第二批. */
  readonly batch: string | undefined;
  readonly respectively: boolean;
  /** What has no name is one of both: 联席会议制度. */
  readonly mutual: boolean;
  /** 投资15亿元的X: the verb describes X by a figure, and nobody need have done it. */
  readonly figured: boolean;
  /** Another verb follows. */
  readonly passed: boolean;
  /** Words that no list knows stand where an object would. */
  readonly unknown: boolean;
  readonly end: number;
}

/** Describes what stands behind it, and has no name. */
const NOBODY: Group = { members: [], from: 0, to: 0, parties: 0, char: "", seats: [] };

/** A walk on from the verb at `index`, in its clause up to `closing` and no further than `end`, and what it has found so far. */
export interface RightWalk {
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly closing: number;
  readonly end: number;
  readonly found: { -readonly [Key in keyof Right]: Right[Key] } & {
    /** What was read last says that the next name is what a thing becomes. */
    becomes: boolean;
    /** The verb's clause describes what follows. */
    relative: boolean;
  };
}

/** Walks from the verb at `index` on to the token `closing`, by what each token is. */
export function lookRight(tokens: readonly Token[], index: number, closing: number): Right {
  const end = Math.min(closing, index + WINDOW);
  const found: RightWalk["found"] = {
    object: undefined,
    complement: undefined,
    head: undefined,
    modifier: undefined,
    origin: undefined,
    around: undefined,
    at: undefined,
    to: undefined,
    with: undefined,
    batch: undefined,
    respectively: false,
    mutual: false,
    unknown: false,
    passed: false,
    figured: false,
    becomes: false,
    relative: false,
    end: tokens[index]?.to ?? 0,
  };
  const walk: RightWalk = { tokens, index, closing, end, found };
  for (let at = index + 1; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === "time" || token.kind === "figure" || isMark(token, "“”‘’：")) continue;
    if (isMark(token, "（")) {
      at = closingOf(tokens, at, end) ?? end;
      continue;
    }
    if (token.kind === "mark") {
      const on = markBehind(walk, at, token.word);
      if (on === undefined) break;
      at = on;
      continue;
    }
    if (isWord(token, "respectively")) found.respectively = true;
    if (token.kind === "word" && BATCH.test(token.word)) found.batch = token.word;
    if (token.kind === "of") {
      found.figured ||= tokens[at - 1]?.kind === "figure" && found.object === undefined;
      if (found.object !== undefined) break;
      found.relative = found.modifier === undefined && onlyAspect(tokens, index + 1, at);
      continue;
    }
    const next = tokens[at + 1];
    // 成立由副市长任组长的X: what describes the object ends in 的.
    const describes =
      token.kind === "gap" || token.kind === "verb" || isWord(token, "by", "with", "about");
    const skip =
      found.object === undefined && !found.relative && describes
        ? descriptionEnd(tokens, at, end)
        : undefined;
    if (skip !== undefined) {
      // 建于高照组团、面积7万平方米的X: X lies where no name was found.
      if (token.kind === "gap" && token.spot) found.modifier = NOBODY;
      at = skip;
      continue;
    }
    if (token.kind === "word" || token.kind === "verb") {
      if (isWord(token, "becomes")) {
        found.becomes = true;
        continue;
      }
      const slot = (["at", "to", "with"] as const).find((each) => isWord(token, each));
      if (slot !== undefined && token.kind === "word" && next?.kind === "name") {
        found[slot] ??= next.group;
        found.end = next.to;
        at += 1;
        continue;
      }
      if (token.kind === "verb" && found.object !== undefined) break;
      if (token.kind === "verb") found.passed = true;
      continue;
    }
    if (token.kind !== "gap" && token.kind !== "name") continue;
    const on =
      token.kind === "gap"
        ? unknownBehind(walk, at, token.word)
        : nameBehindVerb(walk, at, token.group);
    if (on === undefined) break;
    at = on;
  }
  // 领投X的A轮融资: what follows says only what of X.
  const { object, modifier } = found;
  if (object === undefined && modifier !== undefined && endsInTails(tokens, index, closing)) {
    found.object = modifier;
    found.modifier = undefined;
  }
  return found;
}

/** Whether nothing but words that belong to a name stand behind the last 的 of a clause. */
function endsInTails(tokens: readonly Token[], from: number, closing: number): boolean {
  const of = tokens.slice(from, closing).findLastIndex(({ kind }) => kind === "of");
  const rest = tokens.slice(from + of + 1, closing);
  return of > 0 && rest.length > 0 && rest.every((token) => isWord(token, "tail"));
}

function onlyAspect(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every((token) => isWord(token, "aspect"));
}
