import { FIRST_GROUP } from "../../annotate/mask.ts";
import { matchesIn } from "../../annotate/mention/mention.ts";
import type { Group } from "./group.ts";
import type { Pattern } from "./pattern.ts";
import type { Scene } from "./scene.ts";

/** Where a pattern matches a sentence, and which groups its slots take. */
export interface Reading {
  readonly match: RegExpExecArray;
  readonly slots: ReadonlyMap<string, Group>;
}

/**
 * Where the pattern matches with mentions of the types that its slots ask for. Another group may stand
 * before those that fit (市政府成立专班，由A牵头，B参与), so what does not fit is tried again right behind.
 */
export function readingsOf(pattern: Pattern, { masked, groups }: Scene): Reading[] {
  const found: Reading[] = [];
  let from = 0;
  for (;;) {
    const [match] = matchesIn(masked, pattern.expression, { from, to: masked.length });
    if (match === undefined) return found;
    const slots = new Map<string, Group>();
    for (const [name, value] of Object.entries(match.groups ?? {})) {
      const group = value && groups[value.charCodeAt(0) - FIRST_GROUP];
      if (group) slots.set(name, group);
    }
    const fits = [...pattern.types].every(([slot, types]) => {
      const group = slots.get(slot);
      return group === undefined || group.members.some(({ type }) => types.includes(type));
    });
    if (fits) found.push({ match, slots });
    from = match.index + (fits ? Math.max(1, match[0].length) : 1);
  }
}
