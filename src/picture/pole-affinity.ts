import type { Poles } from "../model/poles.ts";

/** Lets +1 and −1 flow from the two places over the facts until they settle: −1 is left, +1 right. */
export function poleAffinities(
  ids: readonly string[],
  ties: readonly (readonly [string, string])[],
  poles: Poles,
  names: ReadonlyMap<string, string>,
): Map<string, number> {
  const stems = poles.map((pole) => (names.get(pole) ?? "").replace(/[市县区]$/u, ""));
  const fixed = new Map<string, number>();
  for (const id of ids) {
    const name = names.get(id) ?? "";
    const side = stems.findIndex((stem) => stem !== "" && name.startsWith(stem));
    if (id === poles[0]) fixed.set(id, -1);
    else if (id === poles[1]) fixed.set(id, 1);
    else if (side >= 0) fixed.set(id, side === 0 ? -0.85 : 0.85);
  }
  const neighbours = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const [from, to] of ties) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  let current = new Map(ids.map((id) => [id, fixed.get(id) ?? 0]));
  for (let step = 0; step < 60; step++) {
    const previous = current;
    current = new Map(
      ids.map((id) => {
        const around = neighbours.get(id) ?? [];
        const sum = around.reduce((total, other) => total + (previous.get(other) ?? 0), 0);
        return [id, fixed.get(id) ?? (around.length === 0 ? 0 : (0.92 * sum) / around.length)];
      }),
    );
  }
  return current;
}
