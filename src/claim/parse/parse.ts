import { lastBefore } from "../../letter/spans.ts";
import { defined } from "../../model/defined.ts";
import type { Group } from "../relation/group.ts";
import { capacitiesIn } from "./capacity.ts";
import type { TokenClause } from "./clauses.ts";
import { descriptionEnd } from "./described.ts";
import { type Left, lookLeft } from "./left.ts";
import { openersOf } from "./openers.ts";
import type { Construction, Predication, Slots } from "./predication.ts";
import { closingOf } from "./quotes.ts";
import { lookRight, type Right } from "./right.ts";
import { isMark, isWord, type Token, WINDOW } from "./token.ts";

/** What the verbs of a sentence say, in order; what is denied, wished or only thought of is left out. */
export function parseClauses(
  tokens: readonly Token[],
  clauses: readonly TokenClause[],
  unreal: readonly boolean[],
): Predication[] {
  const undone = undoneIn(tokens, clauses);
  const opened = openersOf(tokens, clauses);
  const capacities = capacitiesIn(tokens, clauses, unreal);
  const stated = clauses.flatMap((clause) =>
    verbsIn(tokens, clause).flatMap((index) => {
      const predication = unreal[index] === true ? undefined : read(tokens, index, clause, opened);
      if (predication === undefined || isUndone(predication.slots, undone)) return [];
      return [predication];
    }),
  );
  return [...capacities, ...stated].sort((a, b) => a.at.from - b.at.from);
}

function verbsIn(tokens: readonly Token[], { start, end }: TokenClause): number[] {
  const found: number[] = [];
  for (let index = start; index < end; index += 1) {
    // What stands in brackets is a clause of its own.
    if (isMark(tokens[index], "（")) index = closingOf(tokens, index, end) ?? index;
    else if (tokens[index]?.kind === "verb") found.push(index);
  }
  return found;
}

function read(
  tokens: readonly Token[],
  index: number,
  clause: TokenClause,
  opened: readonly Group[],
): Predication | undefined {
  const token = tokens[index];
  if (token?.kind !== "verb") return undefined;
  // 承担运营: the second verb says it.
  if (token.word === "承担" && tokens[index + 1]?.kind === "verb") return undefined;
  const left = lookLeft(tokens, index, firstNear(index, clause));
  const right = lookRight(tokens, index, clause.end);
  if (left.nominal && right.head === undefined) return undefined;
  const slots = { ...slotsOf(left, right, clause), ...describedLater(tokens, left, right, clause) };
  const last = tokens[clause.end - 1];
  return {
    verb: token.word,
    at: { from: token.from, to: token.to },
    from: left.from,
    to: Math.max(right.end, token.to),
    slots,
    construction: constructionOf(left, right, slots),
    stranger: left.stranger || (clause.topicless === true && slots.subject === undefined),
    pivoted: left.pivoted,
    hoped: left.hoped,
    unknown: right.unknown,
    passed: right.passed,
    figured: right.figured,
    passive: left.passive,
    takes: left.takes,
    its: left.its,
    joint: left.joint || right.mutual,
    respectively: left.respectively || right.respectively,
    ...(right.batch !== undefined && { batch: right.batch }),
    clause: { from: tokens[clause.start]?.from ?? token.from, to: last?.to ?? token.to },
    opened: lastBefore(opened, token.from).filter(({ to }) => to <= token.from),
  };
}

/** 由A牵头，B参加的X: the next clause names what this one, too, describes. */
function describedLater(
  tokens: readonly Token[],
  { marked, subject }: Left,
  { object, head, complement, unknown }: Right,
  { end, topic }: TokenClause,
): Slots {
  const named = object ?? head ?? complement ?? subject ?? topic;
  if (marked.by === undefined || named !== undefined || unknown) return {};
  if (!isMark(tokens[end], "，")) return {};
  const of = descriptionEnd(tokens, end + 1, tokens.length);
  // 由A发起，首笔投给了从事液冷设备制造的X: the last words describe X, and not what A has done.
  const next = of === undefined || tokens[of - 1]?.kind !== "verb" ? undefined : tokens[of + 1];
  return next?.kind === "name" ? { head: next.group } : {};
}

/** The first token of the clause that can have a part in what the one at `index` says. */
function firstNear(index: number, { start }: TokenClause): number {
  return Math.max(start, index - WINDOW);
}

function slotsOf(left: Left, right: Right, { topic }: TokenClause): Slots {
  const { marked } = left;
  const subject = left.subject ?? (left.stranger ? undefined : topic);
  const ends =
    right.object === undefined && right.head === undefined && (left.means || !right.unknown);
  return defined({
    subject,
    nominal: ends ? left.object : undefined,
    object: right.object ?? (left.told ? right.modifier : undefined),
    complement: right.complement,
    head: right.head,
    modifier: right.modifier,
    origin: right.origin,
    around: right.around,
    taken: marked.taken,
    as: marked.as,
    by: marked.by,
    with: marked.with ?? right.with,
    at: marked.at ?? right.at,
    base: marked.base,
    from: marked.from,
    to: marked.to ?? right.to,
  });
}

function constructionOf(left: Left, right: Right, slots: Slots): Construction {
  if (slots.taken !== undefined) return "disposal";
  if (right.head !== undefined || right.modifier !== undefined) return "relative";
  if (slots.by !== undefined || left.passive) return "passive";
  if (left.pivoted && right.object !== undefined) return "pivot";
  if (slots.nominal !== undefined) return "nominal";
  return slots.object === undefined && slots.complement === undefined ? "middle" : "active";
}

/** Things that the sentence calls off: 拟设立的X已取消, 终止X. */
function undoneIn(tokens: readonly Token[], clauses: readonly TokenClause[]): ReadonlySet<Group> {
  const undone = new Set<Group>();
  for (const clause of clauses) {
    for (let index = clause.start; index < clause.end; index += 1) {
      if (!isWord(tokens[index], "undone")) continue;
      const { subject } = lookLeft(tokens, index, firstNear(index, clause));
      const { object } = lookRight(tokens, index, clause.end);
      for (const group of [subject, object]) if (group !== undefined) undone.add(group);
      if (subject === undefined && object === undefined) {
        const before = tokens
          .slice(Math.max(0, clause.start - WINDOW), clause.start)
          .findLast(({ kind }) => kind === "name");
        if (before?.kind === "name") undone.add(before.group);
      }
    }
  }
  return undone;
}

function isUndone(slots: Slots, undone: ReadonlySet<Group>): boolean {
  return Object.values(slots).some((group: Group) => undone.has(group));
}
