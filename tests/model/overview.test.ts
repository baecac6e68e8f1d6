import type { Network, NetworkLink, NetworkNode } from "../../src/model/network.ts";
import { communityNode, communityOf, overviewOf } from "../../src/model/overview.ts";
import { networkWith } from "../support/network.ts";

const node = (id: string, community?: number): NetworkNode => ({
  id,
  type: "Company",
  name: id,
  aliases: [],
  x: id.length,
  y: 0,
  pinyin: "",
  initials: "",
  degree: 1,
  background: false,
  ...(community !== undefined && { community }),
});
const link = (source: string, target: string): NetworkLink => ({
  id: `${source}-${target}`,
  source,
  target,
  predicate: "SUPPORTS",
  status: "done",
  background: false,
  provenance: "explicit",
  confidence: 0.97,
  support: 1,
  letters: ["L"],
  proofs: [],
});

const NODES = [
  node("a1", 0),
  node("a2", 0),
  node("b1", 1),
  node("b2", 1),
  node("c1", 2),
  node("x"),
];
const LINKS = [link("a1", "a2"), link("a1", "b1"), link("b2", "a2"), link("b1", "c1")];
const NETWORK: Network = {
  ...networkWith(NODES),
  links: LINKS,
  communities: [
    { id: 0, name: "a1、a2", leaders: ["a1"], size: 2 },
    { id: 1, name: "b1、b2", leaders: ["b1"], size: 2 },
    { id: 2, name: "c1", leaders: ["c1"], size: 1 },
  ],
};
const all = {
  nodes: new Set(NODES.map(({ id }) => id)),
  links: new Set(LINKS.map(({ id }) => id)),
};
const shown = ({ nodes, links }: Network) => ({
  nodes: nodes.map(({ id }) => id).sort(),
  links: links.map(({ id, support }) => `${id} ${support}`).sort(),
});

test("closed communities stand for their members, with one line for all facts between two", () => {
  const overview = overviewOf(NETWORK, { visible: all, open: new Set(), kept: new Set() });
  expect(shown(overview)).toEqual({
    nodes: ["community:0", "community:1", "community:2"],
    links: ["community:0 community:1 2", "community:1 community:2 1"],
  });
  expect(overview.nodes.find(({ id }) => id === "community:0")).toMatchObject({
    name: "a1",
    count: 2,
  });
});

test("what is open or asked for by name stands for itself", () => {
  const overview = overviewOf(NETWORK, {
    visible: all,
    open: new Set([0]),
    kept: new Set(["c1", "x"]),
  });
  expect(shown(overview).nodes).toEqual(["a1", "a2", "c1", "community:1", "x"]);
  expect(shown(overview).links).toContain("a1-a2 1");
});

test("filters count: what they hide is in no community", () => {
  const visible = { nodes: new Set(["a1", "b1"]), links: new Set(["a1-b1"]) };
  const overview = overviewOf(NETWORK, { visible, open: new Set(), kept: new Set() });
  expect(overview.nodes.map(({ count }) => count)).toEqual([1, 1]);
});

test("a community's node says which one it is", () => {
  expect(communityOf(communityNode(7))).toBe(7);
  expect(communityOf("Company:community:7")).toBeUndefined();
  expect(communityOf("community:*")).toBeUndefined();
});
