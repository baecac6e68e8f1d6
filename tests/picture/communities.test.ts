import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { toNetwork } from "../../src/model/network.ts";
import { communitiesOf } from "../../src/picture/communities.ts";
import { flagshipGraph, ONTOLOGY } from "../support/flagship-network.ts";
import { entity, fact, graphOf } from "../support/small-graph.ts";

const RINGS = ["甲", "乙"].flatMap((ring) => [1, 2, 3, 4, 5].map((at) => `Company:${ring}${at}`));
const ENTITIES = [...RINGS, "Measure:投资", "Place:孤"].map((id) => entity(id));

/** Two groups in which everybody works with everybody, one tie between them, and a figure of one. */
const GROUPS = graphOf(ENTITIES, [
  ...RINGS.flatMap((one, at) =>
    RINGS.slice(at + 1)
      .filter((other) => other.slice(0, -1) === one.slice(0, -1))
      .map((other) => fact(`${one}${other}`, [one, "COOPERATES_WITH", other])),
  ),
  fact("bridge", ["Company:甲1", "SUPPORTS", "Company:乙1"]),
  fact("another", ["Company:乙1", "FUNDS", "Company:乙2"]),
  fact("figure", ["Company:乙3", "HAS_MEASURE", "Measure:投资"]),
]);

test("what is tied closely is one community, figures with their owners, and the loose in none", () => {
  const communities = communitiesOf(GROUPS);
  const [first, second] = ["甲", "乙"].map(
    (ring) => new Set([1, 2, 3, 4, 5].map((at) => communities.get(`Company:${ring}${at}`))),
  );
  expect([first?.size, second?.size]).toEqual([1, 1]);
  expect(first).not.toEqual(second);
  expect(communities.get("Measure:投资")).toBe(communities.get("Company:乙3"));
  expect(communities.has("Place:孤")).toBe(false);
});

test("the order of entities and facts changes nothing", () => {
  const turned: KnowledgeGraph = {
    ...GROUPS,
    entities: [...GROUPS.entities].reverse(),
    facts: [...GROUPS.facts].reverse(),
  };
  expect([...communitiesOf(turned)].sort()).toEqual([...communitiesOf(GROUPS)].sort());
});

test("the network names communities by their strongest members, the largest first", () => {
  const places = new Map(
    [...communitiesOf(GROUPS)].map(([id, community]) => [id, { x: 0, y: 0, community }]),
  );
  const { communities, nodes } = toNetwork(GROUPS, ONTOLOGY, places, new Map());
  expect(communities).toEqual([
    {
      id: 0,
      name: "乙1、乙2、乙3",
      leaders: ["Company:乙1", "Company:乙2", "Company:乙3"],
      size: 5,
    },
    {
      id: 1,
      name: "甲1、甲2、甲3",
      leaders: ["Company:甲1", "Company:甲2", "Company:甲3"],
      size: 5,
    },
  ]);
  expect(nodes.find(({ id }) => id === "Place:孤")?.community).toBeUndefined();
});

test("the letter falls into a few communities, numbered by size", () => {
  const counts: number[] = [];
  const graph = flagshipGraph();
  const figures = new Set(
    graph.entities.filter(({ type }) => type === "Measure").map(({ id }) => id),
  );
  for (const [id, community] of communitiesOf(graph)) {
    if (!figures.has(id)) counts[community] = (counts[community] ?? 0) + 1;
  }
  expect(counts.length).toBeGreaterThan(3);
  expect(counts.length).toBeLessThan(20);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});
