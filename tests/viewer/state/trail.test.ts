import { stepFrom, type Trail } from "../../../viewer/src/state/trail.ts";

const TIES: Readonly<Record<string, readonly string[]>> = {
  a: ["b", "c", "d"],
  b: ["a"],
  c: ["a", "e"],
  d: ["a"],
  e: ["c", "f"],
  f: ["e"],
};
const neighbours = (id: string): readonly string[] => TIES[id] ?? [];

test("next and before go round the neighbours of where the walk began", () => {
  let trail: Trail = { at: "a", hubs: [] };
  const seen: string[] = [];
  for (let step = 0; step < 4; step++) {
    trail = stepFrom(trail, "next", neighbours);
    seen.push(trail.at);
  }
  expect(seen).toEqual(["b", "c", "d", "b"]);
  expect(stepFrom(trail, "before", neighbours).at).toBe("d");
});

test("in goes on from where one stands, back returns the same way", () => {
  const at: Trail = { at: "c", hubs: ["a"] };
  const inner = stepFrom(at, "in", neighbours);
  expect(inner).toEqual({ at: "e", hubs: ["a", "c"] });
  expect(stepFrom(inner, "back", neighbours)).toEqual({ at: "c", hubs: ["a"] });
});

test("every thing that a fact ties can be reached by keys", () => {
  const reached = new Set<string>();
  const open: Trail[] = [{ at: "a", hubs: [] }];
  while (open.length > 0) {
    const trail = open.pop();
    if (trail === undefined || trail.hubs.length > 5) continue;
    const fresh = !reached.has(trail.at);
    reached.add(trail.at);
    if (!fresh && trail.hubs.length > 0) continue;
    open.push(stepFrom(trail, "next", neighbours), stepFrom(trail, "in", neighbours));
  }
  expect([...reached].sort()).toEqual(Object.keys(TIES));
});
