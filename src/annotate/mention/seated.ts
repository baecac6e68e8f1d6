import { type Home, placeMarked } from "../../place/home.ts";

/** What says of which level a body is: 市产业投资引导基金. */
export const LEVEL = /^(自治区|[省市区县])(?!场|级|内|外|民|政|委|际|域|属|值|界|长|重点|区)/;

/** 市产业投资引导基金 in a letter of Hefei is 合肥市产业投资引导基金. */
export function seated(printed: string, home: Home): string {
  const level = LEVEL.exec(printed)?.[1];
  const place = level === undefined ? undefined : placeMarked(home, level);
  return level === undefined || place === undefined
    ? printed
    : place.fullName + printed.slice(level.length);
}
