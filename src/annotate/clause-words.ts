import type { Grammar } from "../data/grammar.ts";
import { PERIOD } from "./mask.ts";
import { anyWord } from "./mention/mention.ts";

/** The words of data/extract/clauses.yaml, compiled. */
export interface ClauseWords {
  /** All that stands between a clause's beginning and its subject. */
  readonly opening: RegExp;
  /** All that stands between a relative clause's subject and what it describes. */
  readonly relative: RegExp;
  /** At the end of what stands before a name. */
  readonly scene: RegExp;
  readonly partner: RegExp;
  readonly adverb: RegExp;
  readonly aside: RegExp;
  /** Among the words of a fact, or a little before them. */
  readonly denial: RegExp;
  /** At the head of what stands behind a fact. */
  readonly cancelled: RegExp;
  /** At the head of a clause. */
  readonly stranger: RegExp;
  readonly setsDown: RegExp;
  /** Between a figure and what it describes. */
  readonly described: RegExp;
  readonly wish: RegExp;
}

const NUMBERS = "[一二三四五六七八九十]+";
const ITEM = `${NUMBERS}是|（${NUMBERS}）|[0-9]+[.、]`;

export function compileClauses({ clauses }: Grammar): ClauseWords {
  const { opening, relative, strangers } = clauses;
  const bodies = `[省市区县][\\p{Script=Han}]{2,10}(?:${anyWord(strangers.bodies)})`;
  const kinds = `[0-9\\p{Script=Han}]{0,8}(?:${anyWord(strangers.kinds)})`;
  return {
    opening: new RegExp(`^(?:[“，、]|${PERIOD}|${ITEM}|${NUMBERS}、|${anyWord(opening)})*$`),
    relative: new RegExp(`^(?:${anyWord(relative.before)})*(?:${anyWord(relative.verbs)})的$`),
    scene: new RegExp(`(?:${anyWord(clauses.scene)})$`),
    partner: new RegExp(`(?:${anyWord(clauses.partner)})$`),
    adverb: new RegExp(`(?:${anyWord(clauses.adverbs)}|[0-9])$`),
    denial: new RegExp(clauses.denials.join("|")),
    cancelled: new RegExp(`^(?:现|已|被|将|拟|全部)*(?:${anyWord(clauses.cancelled)})`),
    aside: new RegExp(`(?:${anyWord(clauses.aside)})$`),
    stranger: new RegExp(`^(?:${ITEM})?(?:${bodies}|${kinds})(?!所属)`, "u"),
    setsDown: new RegExp(`^(?:${anyWord(clauses.setsDown)})`),
    described: new RegExp(`^(?:(?:${anyWord(clauses.described)})的?|的)`),
    wish: new RegExp(clauses.wishes.join("|")),
  };
}
