import { toNetwork } from "../../src/model/network.ts";
import type { Ontology } from "../../src/model/ontology.ts";
import { background, entity, fact, graphOf, textEvidence } from "../support/small-graph.ts";

const ONTOLOGY: Ontology = {
  types: {
    Place: { group: "area", zh: "地区", en: "Place" },
    Company: { group: "agent", zh: "企业", en: "Company" },
    Fund: { group: "asset", zh: "基金", en: "Fund" },
    Measure: { group: "figure", zh: "指标", en: "Measure" },
  },
  relations: {
    LOCATED_IN: { from: ["any"], to: ["Place"], zh: "位于", en: "located in" },
    COOPERATES_WITH: { from: ["any"], to: ["any"], zh: "合作", en: "cooperates", symmetric: true },
    HAS_MEASURE: { from: ["any"], to: ["Measure"], zh: "指标", en: "has measure" },
  },
  properties: { fact: {}, Measure: {} },
  status: { done: { zh: "已完成", en: "done" } },
  provenance: { explicit: { zh: "明示", en: "stated" } },
};

const figure = entity("Measure:投资", {
  properties: { metric: "投资", value: 5, unit: "元", comparator: "=", original: "5元" },
  mentions: [],
});
const graph = graphOf(
  [entity("Place:东莞市"), entity("Company:甲"), entity("Place:乙", { mentions: [] }), figure],
  [
    fact("f1", ["Company:甲", "LOCATED_IN", "Place:东莞市"], {
      evidence: [
        textEvidence("e1", { provenance: "coordinated", letter: "Letter:乙" }),
        textEvidence("e2", { provenance: "explicit", letter: "Letter:甲" }),
      ],
    }),
    fact("f2", ["Company:甲", "LOCATED_IN", "Place:乙"], { evidence: [background("b1")] }),
    fact("f3", ["Company:甲", "HAS_MEASURE", "Measure:投资"], { status: "planned" }),
  ],
);
const network = toNetwork(graph, ONTOLOGY, new Map([["Company:甲", { x: 3, y: -4 }]]), new Map());

test("a node carries its place, and stands at the centre when it has none", () => {
  expect(network.nodes.find(({ id }) => id === "Company:甲")).toMatchObject({ x: 3, y: -4 });
  expect(network.nodes.find(({ id }) => id === "Place:乙")).toMatchObject({ x: 0, y: 0 });
});

test("the degree of a node leaves its figures out", () => {
  expect(network.nodes.find(({ id }) => id === "Company:甲")?.degree).toBe(2);
});

test("only what no letter names is background", () => {
  expect(network.nodes.filter((node) => node.background).map(({ id }) => id)).toEqual(["Place:乙"]);
  expect(network.links.filter((link) => link.background).map(({ id }) => id)).toEqual(["f2"]);
});

test("a fact says how directly it is stated, how often, and by which letters", () => {
  expect(network.links[0]).toMatchObject({
    provenance: "explicit",
    support: 2,
    letters: ["Letter:乙", "Letter:甲"],
  });
  expect(network.links[1]?.provenance).toBe("background");
});

test("a figure brings its value along", () => {
  expect(network.nodes.find(({ type }) => type === "Measure")?.measure).toMatchObject({ value: 5 });
});

test("the vocabulary holds only what occurs, in its own order", () => {
  expect(network.types.map(({ name }) => name)).toEqual(["Place", "Company", "Measure"]);
  expect(network.relations.map(({ name }) => name)).toEqual(["LOCATED_IN", "HAS_MEASURE"]);
});

test("an empty graph is an empty network", () => {
  const empty = toNetwork(graphOf([], []), ONTOLOGY, new Map(), new Map());
  expect(empty).toMatchObject({ nodes: [], links: [], types: [], poles: [] });
});
