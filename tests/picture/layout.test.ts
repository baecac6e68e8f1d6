import { textColumns, wrapLabel } from "../../src/model/label.ts";
import type { Position } from "../../src/model/network.ts";
import { layoutNetwork } from "../../src/picture/layout.ts";
import { flagshipGraph } from "../support/flagship-network.ts";
import { entity, fact, graphOf } from "../support/small-graph.ts";

const graph = flagshipGraph();
const positions = layoutNetwork(graph);

function at(id: string): Position {
  const position = positions.get(id);
  if (position === undefined) throw new Error(`${id} has no position`);
  return position;
}

test("every entity has a place of its own, rounded to a tenth", () => {
  expect(positions.size).toBe(graph.entities.length);
  const places = new Set<string>();
  for (const { x, y } of positions.values()) {
    expect(Math.round(x * 10) / 10).toBe(x);
    expect(Math.round(y * 10) / 10).toBe(y);
    places.add(`${x},${y}`);
  }
  expect(places.size).toBe(positions.size);
});

test("Dongguan stands left, Shenzhen right, and what ties them between", () => {
  const left = at("Place:东莞市").x;
  const right = at("Place:深圳市").x;
  expect(left).toBeLessThan(right - 400);
  for (const tie of ["ScienceCity:松山湖科学城", "Designation:国家先进制造业产业集群"]) {
    expect(at(tie).x).toBeGreaterThan(left);
    expect(at(tie).x).toBeLessThan(right);
  }
  expect(at("ScienceCity:光明科学城").x).toBeGreaterThan(at("ScienceCity:松山湖科学城").x);
});

test("no name covers another name or disc", () => {
  const boxes = graph.entities
    .filter(({ type }) => type !== "Measure")
    .map(({ id, name }) => {
      const { x, y } = at(id);
      const lines = wrapLabel(name);
      const half = Math.max(10, ...lines.map((line) => textColumns(line) * 3));
      return {
        id,
        left: x - half,
        right: x + half,
        top: -y - 10,
        bottom: -y + 16 + lines.length * 15,
      };
    });
  const covered = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.id} ${b.id}`),
  );
  expect(covered).toEqual([]);
});

test("figures stand near what they measure and move nothing else", () => {
  const figures = new Set(
    graph.entities.filter(({ type }) => type === "Measure").map(({ id }) => id),
  );
  const without = layoutNetwork(
    graphOf(
      graph.entities.filter(({ id }) => !figures.has(id)),
      graph.facts.filter(({ subject, object }) => !figures.has(subject) && !figures.has(object)),
    ),
  );
  for (const [id, place] of without) expect(at(id)).toEqual(place);
  const { x, y } = at("Project:京东湾区总部");
  const owned = graph.facts.find(
    (each) => each.predicate === "HAS_MEASURE" && each.subject === "Project:京东湾区总部",
  );
  const figure = at(owned?.object ?? "");
  expect(Math.hypot(figure.x - x, figure.y - y)).toBeLessThan(160);
});

test("the same graph in another order gives the same picture", () => {
  const turned = graphOf([...graph.entities].reverse(), [...graph.facts].reverse());
  const again = layoutNetwork(turned);
  for (const [id, place] of positions) expect(again.get(id)).toEqual(place);
});

test("a graph without the two cities, of one node, or of none is laid out too", () => {
  expect(layoutNetwork(graphOf([], [])).size).toBe(0);
  expect(layoutNetwork(graphOf([entity("Fund:甲")], [])).size).toBe(1);
  const pair = graphOf(
    [entity("Fund:甲"), entity("Fund:乙")],
    [fact("f", ["Fund:甲", "PART_OF", "Fund:乙"]), fact("g", ["Fund:甲", "PART_OF", "Fund:无"])],
  );
  for (const { x, y } of layoutNetwork(pair).values()) {
    expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  }
});

test("a thousand entities keep the cities apart", () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `Company:企业${index}`);
  const cities = ["Place:东莞市", "Place:深圳市"];
  const big = graphOf(
    [...cities, ...ids].map((id) => entity(id)),
    ids.map((id, index) => fact(`f${index}`, [id, "LOCATED_IN", cities[index % 2] ?? ""])),
  );
  const laidOut = layoutNetwork(big);
  const mean = (remainder: number): number =>
    ids
      .filter((_, index) => index % 2 === remainder)
      .reduce((sum, id) => sum + (laidOut.get(id)?.x ?? 0) / 500, 0);
  expect(mean(0)).toBeLessThan(mean(1) - 300);
});
