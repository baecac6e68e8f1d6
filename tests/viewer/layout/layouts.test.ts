import { collaborationOf } from "../../../src/model/collaboration.ts";
import { bridgeLayout } from "../../../viewer/src/layout/bridge.ts";
import { forceLayout } from "../../../viewer/src/layout/force.ts";
import { circleLayout, groupHeads, groupLayout } from "../../../viewer/src/layout/group-layout.ts";
import { groupsFor } from "../../../viewer/src/layout/groups.ts";
import { flagshipGraph, networkOf } from "../../support/flagship-network.ts";

const network = networkOf(flagshipGraph());
const ids = network.nodes.filter(({ type }) => type !== "Measure").map(({ id }) => id);
const POLES = ["Place:东莞市", "Place:深圳市"] as const;
const collaboration = collaborationOf(network, POLES);
const others = network.nodes.map(({ id, type }) => ({ id, type, side: -1 as const }));

test("the bridge holds the poles apart, with what belongs to each on its side", () => {
  const placed = bridgeLayout({ collaboration, others, portrait: false });
  const [left, right] = POLES.map((id) => placed.get(id)?.x ?? Number.NaN);
  expect(left).toBeLessThan(right ?? 0);
  for (const [id, pole] of collaboration.belongs) {
    const x = placed.get(id)?.x ?? Number.NaN;
    expect(pole === POLES[0] ? x : -x).toBeLessThan(0);
  }
});

test("no two things of the bridge stand on each other", () => {
  for (const portrait of [false, true]) {
    const places = [...bridgeLayout({ collaboration, others, portrait }).values()];
    places.forEach((one, index) => {
      for (const other of places.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(10);
      }
    });
  }
});

test("held upright, the poles stand above and below", () => {
  const placed = bridgeLayout({ collaboration, others, portrait: true });
  const [top, bottom] = POLES.map((id) => placed.get(id)?.y ?? Number.NaN);
  expect(top).toBeGreaterThan(bottom ?? 0);
});

test.each(["type", "place", "community", "section"] as const)(
  "grouped by %s, everything has one place of its own",
  (grouping) => {
    const groups = groupsFor(grouping, network, new Set(ids));
    expect(groups.flatMap(({ members }) => members).sort()).toEqual([...ids].sort());
    const placed = groupLayout(groups);
    expect(new Set([...placed.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(ids.length);
    const heads = groupHeads(groups, placed, () => true);
    expect(heads.map(({ key }) => key)).toEqual(groups.map(({ key }) => key));
    expect(groupHeads(groups, placed, () => false)).toEqual([]);
  },
);

test("a circle has everything at one distance from its middle", () => {
  const distances = [...circleLayout(ids).values()].map(({ x, y }) => Math.round(Math.hypot(x, y)));
  expect(new Set(distances).size).toBe(1);
});

test("forces end where they ended before, with tied things nearer than others", () => {
  const input = {
    ids: ["a", "b", "c"],
    start: [
      { x: 0, y: 0 },
      { x: 300, y: 0 },
      { x: 0, y: 300 },
    ],
    ends: [[0, 1]] as const,
  };
  const placed = forceLayout(input);
  expect(placed).toEqual(forceLayout(input));
  const [a, b, c] = placed;
  if (a === undefined || b === undefined || c === undefined) throw new Error("not placed");
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(Math.hypot(a.x - c.x, a.y - c.y));
});
