import { readOntology } from "../../src/data/ontology.ts";
import { findPaths, type PathRequest, provenPaths } from "../../src/explore/paths.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { nameOf } from "../../src/model/ids.ts";
import { toNetwork } from "../../src/model/network.ts";
import { loadGraph } from "../../src/store/load/load.ts";
import { openStore } from "../../src/store/open.ts";
import { SAMPLE_GRAPH } from "../server/sample-graph.ts";

const REQUEST: PathRequest = {
  from: "Place:东莞市",
  to: "Place:深圳市",
  hops: 3,
  limit: 20,
  background: true,
};
const ontology = readOntology("data/ontology.yaml");
const networkOf = (graph: KnowledgeGraph) => toNetwork(graph, ontology, new Map(), new Map());

function paths(change: Partial<PathRequest> = {}, graph: KnowledgeGraph = SAMPLE_GRAPH) {
  const request = { ...REQUEST, ...change };
  return findPaths(networkOf(graph).links, request).map((links) => {
    let at = request.from;
    const stops = links.map(({ source, target }) => {
      at = source === at ? target : source;
      return at;
    });
    return [request.from, ...stops].map(nameOf).join(" ");
  });
}

describe("findPaths", () => {
  it("finds every path within the hops, shortest first, in either direction of a fact", () => {
    expect(paths()).toEqual(["东莞市 深圳市", "东莞市 松山湖科学城 光明科学城 深圳市"]);
  });

  it("leaves out what rests on background knowledge alone when asked", () => {
    expect(paths({ background: false })).toEqual(["东莞市 深圳市"]);
  });

  it("stops at the hops and at the limit", () => {
    expect(paths({ hops: 1 })).toEqual(["东莞市 深圳市"]);
    expect(paths({ limit: 1 })).toEqual(["东莞市 深圳市"]);
  });

  it("finds none to what is not tied to anything", () => {
    expect(paths({ to: "Department:东莞市工业和信息化局" })).toEqual([]);
    expect(paths({ to: "Place:nowhere" })).toEqual([]);
    expect(paths({ to: REQUEST.from })).toEqual([]);
  });

  it("gives parallel facts one path each", () => {
    const [first] = SAMPLE_GRAPH.facts;
    const second = { ...SAMPLE_GRAPH.facts[0], id: "again", predicate: "SUPPORTS" };
    const graph = { ...SAMPLE_GRAPH, facts: [first, second] } as KnowledgeGraph;
    expect(paths({}, graph)).toEqual(["东莞市 深圳市", "东莞市 深圳市"]);
  });

  it("is quick between two hubs of a large graph", () => {
    const ends = ["Place:东莞市", "Place:深圳市"];
    const middles = Array.from({ length: 5000 }, (_, index) => `Company:${index}`);
    const [fact] = SAMPLE_GRAPH.facts;
    const facts = middles.flatMap((object) =>
      ends.map((subject) => ({ ...fact, id: `${subject} ${object}`, subject, object })),
    );
    const graph = { ...SAMPLE_GRAPH, facts } as KnowledgeGraph;
    expect(paths({ hops: 6, limit: 200 }, graph)).toHaveLength(200);
  });
});

describe("provenPaths", () => {
  const network = networkOf(SAMPLE_GRAPH);

  async function proven(change: Partial<PathRequest> = {}, held = SAMPLE_GRAPH) {
    const store = await openStore("memory:");
    await loadGraph(store, held);
    const found = await provenPaths(store, network, { ...REQUEST, ...change });
    await store.close();
    return found;
  }

  it("gives each hop with its ends in the direction of the fact and its proof", async () => {
    const [, long] = await proven();
    expect(long?.entities.map(({ name }) => name)).toEqual([
      "东莞市",
      "松山湖科学城",
      "光明科学城",
      "深圳市",
    ]);
    expect(long?.facts.map(({ subject, object }) => [subject.name, object.name])).toEqual([
      ["松山湖科学城", "东莞市"],
      ["松山湖科学城", "光明科学城"],
      ["光明科学城", "深圳市"],
    ]);
    expect(long?.facts[0]?.evidence[0]).toMatchObject({ exact: "松山湖科学城位于东莞市" });
    expect(long?.facts[2]?.evidence[0]).toMatchObject({ publication: { publisher: "民政部" } });
  });

  it("asks the store for nothing where there is no path", async () => {
    expect(await proven({ to: "Place:nowhere" })).toEqual([]);
  });

  it("leaves out a path of which another program has withdrawn a fact", async () => {
    const facts = SAMPLE_GRAPH.facts.filter(({ subject }) => subject !== "ScienceCity:光明科学城");
    const left = await proven({}, { ...SAMPLE_GRAPH, facts });
    expect(left.map(({ facts }) => facts.length)).toEqual([1]);
  });
});
