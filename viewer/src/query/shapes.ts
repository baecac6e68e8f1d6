import type { Network } from "../../../src/model/network.ts";

/** One way in which types are tied, and how many facts are so. */
export interface Shape {
  readonly from: string;
  readonly relation: string;
  readonly to: string;
  readonly count: number;
}

/** The shapes `type -relation-> type` that a network holds, each with how often. */
export function shapesOf(network: Pick<Network, "nodes" | "links">): readonly Shape[] {
  const types = new Map(network.nodes.map(({ id, type }) => [id, type]));
  const shapes = new Map<string, Shape>();
  for (const { source, target, predicate } of network.links) {
    const from = types.get(source) ?? "";
    const to = types.get(target) ?? "";
    const key = `${from}\n${predicate}\n${to}`;
    const shape = shapes.get(key) ?? { from, relation: predicate, to, count: 0 };
    shapes.set(key, { ...shape, count: shape.count + 1 });
  }
  return [...shapes.values()];
}

/** How often each value of one part occurs while the other parts are as chosen. */
export function choicesOf(
  part: "from" | "relation" | "to",
  shapes: readonly Shape[],
  chosen: Partial<Record<"from" | "relation" | "to", string | undefined>>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const shape of shapes) {
    const fits = (["from", "relation", "to"] as const).every(
      (each) => each === part || chosen[each] === undefined || chosen[each] === shape[each],
    );
    if (fits) counts.set(shape[part], (counts.get(shape[part]) ?? 0) + shape.count);
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
