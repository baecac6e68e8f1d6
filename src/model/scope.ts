import { belongingTo } from "./belonging.ts";
import type { Network, NetworkLink } from "./network.ts";

/** Which letters, years and place a picture is about; what is absent leaves all of its kind. */
export interface Scope {
  readonly letter?: string;
  readonly year?: string;
  readonly place?: string;
}

type Scoped = Pick<Network, "nodes" | "links" | "letters">;

/**
 * The facts within a scope: stated by that letter, in a letter of that year, with an end that belongs to
 * that place. Undefined where the scope leaves everything.
 */
export function linksWithin(
  network: Scoped,
  { letter, year, place }: Scope,
): ReadonlySet<string> | undefined {
  if (letter === undefined && year === undefined && place === undefined) return undefined;
  const years = new Map(network.letters.map(({ id, date }) => [id, date?.slice(0, 4)]));
  const own = place === undefined ? undefined : belongingTo(place, network);
  const isWithin = ({ letters, source, target }: NetworkLink): boolean =>
    (letter === undefined || letters.includes(letter)) &&
    (year === undefined || letters.some((id) => years.get(id) === year)) &&
    (own === undefined || own.has(source) || own.has(target));
  return new Set(network.links.filter(isWithin).map(({ id }) => id));
}

/** The years of the letters, the oldest first. */
export function yearsOf({ letters }: Pick<Network, "letters">): readonly string[] {
  const years = letters.flatMap(({ date }) => (date === undefined ? [] : [date.slice(0, 4)]));
  return [...new Set(years)].sort();
}
