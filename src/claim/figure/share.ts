import type { Quantity } from "../../annotate/quantity/quantity.ts";

/** A figure that is a part of a whole: 占全省的25.9%. */
export interface Share {
  /** The whole, where the letter names it: 全省. */
  readonly of?: string;
}

const SHARE =
  /占(?:比|(?<of>[^，。；：占]{0,24}?)(?:的?(?:比重|比例|份额|比))?的?)(?:达到?|为|是|约)*$/u;
const MAX_SHARE = 40;

/** What the percentage is a share of, when the words between `from` and it say that it is one. */
export function shareOf(text: string, from: number, quantity: Quantity): Share | undefined {
  if (quantity.unit !== "%") return undefined;
  const head = text.slice(Math.max(from, quantity.from - MAX_SHARE), quantity.from);
  const found = SHARE.exec(head);
  if (found === null) return undefined;
  const of = found.groups?.of;
  return of === undefined || of === "" ? {} : { of };
}
