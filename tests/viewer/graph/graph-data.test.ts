import { foldsOf } from "../../../src/model/fold.ts";
import { toDrawnGraph } from "../../../viewer/src/graph/graph-data.ts";
import { edgeAppearance, nodeAppearance, type Scene } from "../../../viewer/src/graph/scene.ts";
import { flagshipGraph, networkOf } from "../../support/flagship-network.ts";

const network = networkOf(flagshipGraph());
const extras = {
  folds: [],
  belongs: new Map<string, string>(),
  poles: network.poles,
  frame: new Set<string>(),
};
const graph = toDrawnGraph(network, extras);
const whole = {
  nodes: new Set(network.nodes.map(({ id }) => id)),
  links: new Set(network.links.map(({ id }) => id)),
};
const scene: Scene = {
  drawn: whole,
  lit: whole,
  frame: whole.nodes,
  focus: undefined,
  theme: "light",
  notes: new Map(),
  groupNames: [],
  badges: new Map(),
  captions: new Map(),
  foldNames: new Map(),
  pinned: new Set(),
  ends: new Set(),
  relationName: (predicate) => predicate,
};

test("every entity and every fact between two of them is drawn", () => {
  expect(graph.order).toBe(network.nodes.length);
  expect(graph.size).toBe(network.links.length);
});

test("the two cities are drawn larger than all else", () => {
  const sizes = graph.mapNodes((id, { size }) => ({ id, size })).sort((a, b) => b.size - a.size);
  expect(
    sizes
      .slice(0, 2)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(["Place:东莞市", "Place:深圳市"]);
});

test("facts between the same two entities have different bends", () => {
  const bundles = new Map<string, number[]>();
  graph.forEachEdge((_, { bend }, source, target) => {
    const key = [source, target].sort().join();
    bundles.set(key, [...(bundles.get(key) ?? []), source < target ? bend : -bend]);
  });
  const parallel = [...bundles.values()].filter(({ length }) => length > 1);
  expect(parallel.length).toBeGreaterThan(0);
  for (const bends of parallel) expect(new Set(bends).size).toBe(bends.length);
});

test("only directed relations have arrows", () => {
  graph.forEachEdge((_, { predicate, arrow }) => {
    expect(arrow).toBe(!["COOPERATES_WITH", "DEVELOPS_WITH"].includes(predicate));
  });
});

test("broken facts are left out instead of breaking the picture", () => {
  const [link] = network.links;
  if (link === undefined) throw new Error("no link");
  const broken = {
    ...network,
    links: [
      { ...link, id: "loop", target: link.source },
      { ...link, id: "lost", target: "Place:无" },
      link,
      link,
    ],
  };
  expect(toDrawnGraph(broken, extras).edges()).toEqual([link.id]);
});

test("planned, ongoing, applied and background lines differ from done ones", () => {
  const looks = new Map<string, string>();
  for (const link of network.links) {
    const { dash, gap } = graph.getEdgeAttributes(link.id);
    looks.set(link.background ? "background" : link.status, `${dash} ${gap}`);
  }
  expect(looks.size).toBe(5);
  expect(new Set(looks.values()).size).toBe(5);
});

test("out of focus a node fades and a line pales; hidden ones are hidden", () => {
  const [node] = network.nodes;
  const [link] = network.links;
  if (node === undefined || link === undefined) throw new Error("no network");
  const attributes = graph.getNodeAttributes(node.id);
  const focus = {
    centres: new Set<string>(),
    nodes: new Set<string>(),
    links: new Set<string>(),
    fades: true,
  };
  const none = { nodes: new Set<string>(), links: new Set<string>() };
  const plain = nodeAppearance(node.id, attributes, scene);
  const faded = nodeAppearance(node.id, attributes, { ...scene, focus });
  expect(faded.fillColor).not.toBe(plain.fillColor);
  const line = graph.getEdgeAttributes(link.id);
  expect(edgeAppearance(link.id, line, { ...scene, focus }).color).not.toBe(
    edgeAppearance(link.id, line, scene).color,
  );
  expect(edgeAppearance(link.id, line, { ...scene, drawn: none }).hidden).toBe(true);
  expect(nodeAppearance(node.id, attributes, { ...scene, drawn: none }).hidden).toBe(true);
});

test("a fold is one disc with a count, and one line for each relation to a thing", () => {
  const [fold] = foldsOf(network, new Set());
  if (fold === undefined) throw new Error("nothing folds");
  const folded = toDrawnGraph(network, { ...extras, folds: [fold] });
  expect(folded.getNodeAttribute(fold.id, "count")).toBe(fold.members.length);
  const lines = folded.edges(fold.id);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.length).toBeLessThan(fold.members.length);
});

test("what is not lit is small and pale", () => {
  const [node] = network.nodes;
  if (node === undefined) throw new Error("no network");
  const attributes = graph.getNodeAttributes(node.id);
  const grey = nodeAppearance(node.id, attributes, {
    ...scene,
    lit: { nodes: new Set(), links: new Set() },
  });
  expect(grey.size).toBeLessThan(attributes.size);
  expect(grey.fillColor).not.toBe(nodeAppearance(node.id, attributes, scene).fillColor);
});
