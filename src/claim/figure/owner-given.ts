import { indexFrom } from "../../letter/spans.ts";
import { isWord, type Token } from "../parse/token.ts";
import type { Frame } from "../relation/frame.ts";
import type { Group } from "../relation/group.ts";
import type { Owner, Place } from "./owner.ts";

/**
 * 省财政厅给予A奖补300万元, 向A拨付补助300万元: what is given is a figure of who gets it, and not of who
 * gives it.
 */
export function given(place: Place): Owner | undefined {
  const { figure, tokens, lexicon } = place;
  const { quantity, clause } = figure;
  if (quantity.unit !== "元") return undefined;
  const first = indexFrom(tokens, clause.from);
  const before = tokens.slice(first, indexFrom(tokens, quantity.from));
  const gives = (token: Token | undefined): boolean =>
    token?.kind === "verb" && (lexicon.frames.byVerb.get(token.word) ?? []).some(isGift);
  // 给予A奖补300万元; 下达A改造资金300万元 does not tell who gets it.
  const givesTo = (token: Token | undefined): boolean =>
    gives(token) && token?.kind === "verb" && /[给予]$/.test(token.word);
  const paid = tokens.slice(indexFrom(tokens, quantity.to), indexFrom(tokens, clause.to));
  const behind = paidTo(paid);
  if (behind !== undefined) return soleOwner(behind, lexicon);
  if (!before.some(gives)) return undefined;
  const at = before.findLastIndex(
    (token, index) =>
      token.kind === "name" &&
      (isWord(before[index - 1], "to") ||
        givesTo(before[index - 1]) ||
        // 援助我市协作资金4.6亿元.
        (gives(before[index - 1]) && isSpeaker(token.group))),
  );
  const token = before[at];
  return token?.kind === "name" ? soleOwner(token.group, lexicon) : undefined;
}

function isSpeaker({ members }: Group): boolean {
  return members.length === 1 && members[0]?.type === "Place" && members[0].anaphor === true;
}

/** 首笔8000万元即投给了A: whom the figure goes to, right behind it. */
function paidTo(tokens: readonly Token[]): Group | undefined {
  const at = tokens.findIndex((token) => !isWord(token, "adverb") || token.kind === "verb");
  const verb = tokens[at];
  if (verb?.kind !== "verb" || !/[^交][给向]$/.test(verb.word)) return undefined;
  const next = tokens[isWord(tokens[at + 1], "aspect") ? at + 2 : at + 1];
  return next?.kind === "name" ? next.group : undefined;
}

function soleOwner({ members }: Group, { types }: Place["lexicon"]): Owner | undefined {
  const [member, ...others] = members.filter(
    ({ type }) => types.assets.has(type) || types.holders.has(type),
  );
  if (member === undefined || others.length > 0) return undefined;
  return { named: member, at: member, rule: "figure-given", provenance: "explicit" };
}

/** Whether somebody gets something by what the verbs of the frame say. */
function isGift({ facts }: Frame): boolean {
  return facts.some(({ predicate, object }) => predicate === "FUNDS" && object === "recipient");
}
