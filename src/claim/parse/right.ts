import type { Group } from "../relation/group.ts";
import { BATCH, descriptionEnd, nameBehind, rankEnd } from "./described.ts";
import { listBehind, nextPaid } from "./lists.ts";
import { ownParty, withoutNext } from "./parties.ts";
import { afterQuote, closingOf } from "./quotes.ts";
import { isMark, isWord, PLACES, type Token, WINDOW } from "./token.ts";

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

/** Unknown words this short before a name may describe it. */
const ADJECTIVE = 4;

/** Describes what stands behind it, and has no name. */
const NOBODY: Group = { members: [], from: 0, to: 0, parties: 0, char: "", seats: [] };

/** Walks from the verb at `index` on to the token `closing`, by what each token is. */
export function lookRight(tokens: readonly Token[], index: number, closing: number): Right {
  const end = Math.min(closing, index + WINDOW);
  let object: Group | undefined;
  let complement: Group | undefined;
  let head: Group | undefined;
  let modifier: Group | undefined;
  let origin: Group | undefined;
  let around: Group | undefined;
  let batch: string | undefined;
  const marked: { at?: Group; to?: Group; with?: Group } = {};
  let respectively = false;
  let mutual = false;
  let unknown = false;
  let figured = false;
  let becomes = false;
  let relative = false;
  let passed = false;
  let to = tokens[index]?.to ?? 0;
  for (let at = index + 1; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === "time" || token.kind === "figure" || isMark(token, "“”‘’：")) continue;
    if (isMark(token, "（")) {
      at = closingOf(tokens, at, end) ?? end;
      continue;
    }
    if (token.kind === "mark") {
      // 位于A、投资5亿元的X: what was read describes X.
      const about =
        token.word === "、" && object !== undefined && modifier === undefined && !becomes
          ? descriptionEnd(tokens, at + 1, end)
          : undefined;
      if (about !== undefined) {
        modifier = object;
        object = undefined;
        at = about;
        continue;
      }
      // 投向A2亿元、B1亿元.
      const also = object && nextPaid(tokens, at);
      if (object !== undefined && also !== undefined) {
        object = { ...object, to: also.to, members: [...object.members, ...also.members] };
        at += 1;
        continue;
      }
      if (token.word === "、" && tokens[at + 1]?.kind === "verb") continue;
      // 由A牵头、B参与的X: each verb describes X.
      const shared = token.word === "、" && object === undefined && at === index + 1;
      const of = shared ? descriptionEnd(tokens, at + 1, end) : undefined;
      if (of === undefined) break;
      relative = true;
      at = of;
      continue;
    }
    if (isWord(token, "respectively")) respectively = true;
    if (token.kind === "word" && BATCH.test(token.word)) batch = token.word;
    if (token.kind === "of") {
      figured ||= tokens[at - 1]?.kind === "figure" && object === undefined;
      if (object !== undefined) break;
      relative = modifier === undefined && onlyAspect(tokens, index + 1, at);
      continue;
    }
    const next = tokens[at + 1];
    // 成立由副市长任组长的X: what describes the object ends in 的.
    const describes =
      token.kind === "gap" || token.kind === "verb" || isWord(token, "by", "with", "about");
    const skip =
      object === undefined && !relative && describes ? descriptionEnd(tokens, at, end) : undefined;
    if (skip !== undefined) {
      // 建于高照组团、面积7万平方米的X: X lies where no name was found.
      if (token.kind === "gap" && token.spot) modifier = NOBODY;
      at = skip;
      continue;
    }
    if (token.kind === "word" || token.kind === "verb") {
      if (isWord(token, "becomes")) {
        becomes = true;
        continue;
      }
      const slot = (["at", "to", "with"] as const).find((each) => isWord(token, each));
      if (slot !== undefined && token.kind === "word" && next?.kind === "name") {
        marked[slot] ??= next.group;
        to = next.to;
        at += 1;
        continue;
      }
      if (token.kind === "verb" && object !== undefined) break;
      if (token.kind === "verb") passed = true;
      continue;
    }
    if (token.kind === "gap") {
      if (next?.kind === "name" && token.word.length <= ADJECTIVE) continue;
      // 新设二级学院——丝路电商学院.
      if (isMark(next, "—") && isMark(tokens[at + 2], "—") && tokens[at + 3]?.kind === "name") {
        at += 2;
        continue;
      }
      const listed = listBehind(tokens, closing);
      // X建设纳入规划: what is unknown belongs to the verb behind.
      unknown = listed === undefined && !passed;
      respectively ||= listed !== undefined;
      if (object === undefined && listed !== undefined) object = listed;
      mutual = object === undefined && isMutual(tokens, at, end);
      break;
    }
    if (token.kind !== "name") continue;
    const after = afterQuote(tokens, at, end);
    if (after?.kind === "of") {
      // 引进X、谢岗镇的Y: Y is of 谢岗镇, and X is not.
      if (object !== undefined) break;
      modifier = token.group;
      continue;
    }
    // 全市最大的X.
    const ranked = object === undefined ? rankEnd(tokens, at + 1, end) : undefined;
    if (ranked !== undefined) {
      at = ranked;
      continue;
    }
    // 工信部第二批X, 全省X: what stands right before another name belongs to it.
    // 投给湖笔小镇运营商善琏文旅: whose post is named belongs to who has it.
    const holds = isWord(tokens[at + 1], "post") && tokens[at + 2]?.kind === "name";
    const nextName = holds || nameBehind(tokens, at + 1, end);
    if (nextName && object === undefined && !becomes) {
      // 授予X“T”: what X becomes stands right behind it.
      becomes = isWord(tokens[index], "bestow");
      if (becomes) object = token.group;
      continue;
    }
    // 开展X相关工作: X is not what is done.
    const about = after !== undefined && isWord(after, "business");
    if (about && !becomes && !relative) {
      unknown = true;
      break;
    }
    const inside = after?.kind === "word" && isWord(after, "inside");
    // 从A引进的X总投资21亿元: what was described is X all the same.
    const things = token.group.members.every(({ type }) => !PLACES.has(type));
    const described = relative && (things || tokens[at + 2]?.kind === "figure");
    if ((after?.kind === "gap" || inside) && !becomes && !described) {
      // 支持东莞企业: the object is nobody with a name.
      unknown = true;
      origin = token.group;
      const alone = token.group.members.length === 1 && !relative;
      if (alone && isSpot(tokens, at + 1, closing)) around = token.group;
      break;
    }
    if (becomes && complement === undefined) complement = token.group;
    else if (relative && head === undefined) head = ownParty(token.group, tokens, at, end);
    else if (object === undefined) object = withoutNext(token.group, tokens[at + 1]);
    else break;
    to = token.to;
    becomes = false;
    if (complement !== undefined || head !== undefined) break;
  }
  // 领投X的A轮融资: what follows says only what of X.
  if (object === undefined && modifier !== undefined && endsInTails(tokens, index, closing)) {
    object = modifier;
    modifier = undefined;
  }
  return {
    object,
    complement,
    head,
    modifier,
    origin,
    around,
    at: marked.at,
    to: marked.to,
    with: marked.with,
    batch,
    respectively,
    mutual,
    unknown,
    passed,
    figured,
    end: to,
  };
}

function isSpot(tokens: readonly Token[], at: number, closing: number): boolean {
  const token = tokens[at];
  const last = at === closing - 1 || isMark(tokens[at + 1], "，。；、");
  return last && token?.kind === "gap" && token.spot === true;
}

/** Whether nothing but words that belong to a name stand behind the last 的 of a clause. */
function endsInTails(tokens: readonly Token[], from: number, closing: number): boolean {
  const of = tokens.slice(from, closing).findLastIndex(({ kind }) => kind === "of");
  const rest = tokens.slice(from + of + 1, closing);
  return of > 0 && rest.length > 0 && rest.every((token) => isWord(token, "tail"));
}

function isMutual(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens
    .slice(from, end)
    .some((token) => (token.kind === "gap" ? token.mutual : isWord(token, "mutual", "joint")));
}

function onlyAspect(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every((token) => isWord(token, "aspect"));
}
