import { homeAt } from "../../place/home.ts";
import type { Group } from "../relation/group.ts";
import type { Owner, Place } from "./owner.ts";

/** Behind several names: they are spoken of as one, 三家企业, or each for itself, 分别. */
const TOGETHER =
  /^(?:[两三四五六七八九十\d]+(?:[家所园区县市镇港校院地](?!级)|个(?:企业|公司|单位|院校|机构|高校))|分别)/;

/** Those who are named as one with the owner, by 、 or 和: what they do together is of none of them. */
export function rowOf({ groups, text }: Place, { at }: Owner): Group | undefined {
  const group = groups.find(({ from, to }) => at !== undefined && from <= at.from && at.to <= to);
  if (group === undefined || new Set(group.members.map(({ name }) => name)).size < 2)
    return undefined;
  const places = group.members.every(({ type, anaphor }) => type === "Place" && anaphor !== true);
  return places || TOGETHER.test(text.slice(group.to, group.to + 8)) ? group : undefined;
}

/** What they have, and not what they did: the place around them has more of it. */
const STOCK = /^(?:共|合计|总计|现)/;

/** Whether what a row of places did was done in the letter's own place, which lies around them. */
export function isAround({ deixis, lexicon, text }: Place, row: Group): boolean {
  const inside = row.members.every(({ name }) =>
    homeAt(lexicon.gazetteer, name)
      .chain.slice(1)
      .some(({ fullName }) => fullName === deixis.place?.name),
  );
  return inside && !STOCK.test(text.slice(row.to, row.to + 2));
}

/** 双方各出资20%: a share of what they hold together. */
export function isShare({ figure: { quantity, clause }, text }: Place): boolean {
  const words = text.slice(clause.from, quantity.from);
  return quantity.unit === "%" && /^(?:双|各|三)方.{0,4}(?:出资|认缴|持股)/.test(words);
}
