import { toGraphml } from "../../src/export/graphml.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { SAMPLE_GRAPH } from "../server/sample-graph.ts";
import { flagshipGraph } from "../support/flagship-network.ts";
import { exportedOf } from "./exported.ts";
import { NASTY, NASTY_READ, parseXml, within } from "./parse-xml.ts";

const GRAPHML = "http://graphml.graphdrawing.org/xmlns";

async function graphml(graph: KnowledgeGraph): Promise<Element> {
  const [file] = await toGraphml(exportedOf(graph));
  return parseXml(file?.content ?? "");
}

/** The data of a node or an edge by the names of their keys, as a reader would take them. */
function dataOf(root: Element, owner: Element | undefined): Record<string, string | number> {
  if (owner === undefined) throw new Error("there is no such element");
  const keys = new Map(within(root, GRAPHML, "key").map((key) => [key.getAttribute("id"), key]));
  return Object.fromEntries(
    within(owner, GRAPHML, "data").map((each) => {
      const key = keys.get(each.getAttribute("key"));
      expect(key?.getAttribute("for")).toBe(owner.localName);
      const text = each.textContent ?? "";
      const isNumber = ["int", "double"].includes(key?.getAttribute("attr.type") ?? "");
      if (isNumber) expect(Number(text)).not.toBeNaN();
      return [key?.getAttribute("attr.name") ?? "", isNumber ? Number(text) : text];
    }),
  );
}

describe("toGraphml", () => {
  it("holds every entity and every fact, with declared data", async () => {
    const graph = flagshipGraph();
    const root = await graphml(graph);
    const nodes = within(root, GRAPHML, "node");
    const edges = within(root, GRAPHML, "edge");
    expect(nodes.map((node) => node.getAttribute("id"))).toEqual(
      graph.entities.map(({ id }) => id),
    );
    expect(edges.map((edge) => edge.getAttribute("id"))).toEqual(graph.facts.map(({ id }) => id));
    expect(nodes.map((node) => dataOf(root, node).label)).toEqual(
      graph.entities.map(({ name }) => name),
    );
    for (const edge of edges) {
      const { quotes, cites } = dataOf(root, edge);
      expect(quotes !== "" || cites !== "").toBe(true);
    }
  });

  it("says where a node stands, how it looks and what it is", async () => {
    const root = await graphml(SAMPLE_GRAPH);
    const node = within(root, GRAPHML, "node").find(
      (each) => each.getAttribute("id") === "Place:东莞市",
    );
    expect(dataOf(root, node)).toMatchObject({
      label: "东莞市",
      typeZh: "地区",
      degree: 2,
      background: "false",
      r: 43,
      x: expect.any(Number),
      size: expect.any(Number),
    });
  });

  it("tells which edges go both ways, and gives all the direction that readers want", async () => {
    const root = await graphml(SAMPLE_GRAPH);
    const edges = within(root, GRAPHML, "edge");
    expect(edges.map((edge) => dataOf(root, edge).symmetric)).toEqual([
      "true",
      "false",
      "false",
      "true",
    ]);
    expect(edges.filter((edge) => edge.hasAttribute("directed"))).toEqual([]);
  });

  it("survives whatever a letter says", async () => {
    const [first, ...others] = SAMPLE_GRAPH.entities;
    if (first === undefined) throw new Error("the sample is empty");
    const root = await graphml({
      ...SAMPLE_GRAPH,
      entities: [{ ...first, name: NASTY }, ...others],
    });
    expect(dataOf(root, within(root, GRAPHML, "node")[0]).label).toBe(NASTY_READ);
  });
});
