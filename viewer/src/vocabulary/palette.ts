import { ANY_ICON, ICONS } from "./icons.ts";

export { HUES, type Hue, hueOf } from "../../../src/model/hues.ts";

/** The path of a type's icon, on a 24 × 24 grid. */
export function iconOf(type: string): string {
  return ICONS[type] ?? ANY_ICON;
}
