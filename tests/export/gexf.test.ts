import { toGexf } from "../../src/export/gexf.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { HUES } from "../../src/model/hues.ts";
import { SAMPLE_GRAPH } from "../server/sample-graph.ts";
import { flagshipGraph } from "../support/flagship-network.ts";
import { exportedOf } from "./exported.ts";
import { NASTY, NASTY_READ, parseXml, within } from "./parse-xml.ts";

const GEXF = "http://gexf.net/1.3";

async function gexf(graph: KnowledgeGraph): Promise<Element> {
  const [file] = await toGexf(exportedOf(graph));
  return parseXml(file?.content ?? "");
}

/** The values of a node or an edge by the titles of their attributes. */
function valuesOf(owner: Element | undefined): Record<string, string> {
  if (owner === undefined) throw new Error("there is no such element");
  return Object.fromEntries(
    within(owner, GEXF, "attvalue").map((each) => [
      each.getAttribute("for") ?? "",
      each.getAttribute("value") ?? "",
    ]),
  );
}

describe("toGexf", () => {
  it("is GEXF 1.3 with every entity and every fact", async () => {
    const graph = flagshipGraph();
    const root = await gexf(graph);
    expect([root.tagName, root.namespaceURI, root.getAttribute("version")]).toEqual([
      "gexf",
      GEXF,
      "1.3",
    ]);
    const nodes = within(root, GEXF, "node").map((node) => node.getAttribute("id"));
    expect(nodes).toEqual(graph.entities.map(({ id }) => id));
    const edges = within(root, GEXF, "edge").map((edge) =>
      ["id", "source", "target", "kind"].map((name) => edge.getAttribute(name)),
    );
    expect(edges).toEqual(
      graph.facts.map(({ id, subject, object, predicate }) => [id, subject, object, predicate]),
    );
  });

  it("declares every attribute that it uses", async () => {
    const root = await gexf(flagshipGraph());
    for (const [owner, name] of [
      ["node", "node"],
      ["edge", "edge"],
    ] as const) {
      const declared = within(root, GEXF, "attributes")
        .filter((each) => each.getAttribute("class") === owner)
        .flatMap((each) => within(each, GEXF, "attribute").map((one) => one.getAttribute("id")));
      const used = new Set(within(root, GEXF, name).flatMap((each) => Object.keys(valuesOf(each))));
      expect(declared).toEqual(expect.arrayContaining([...used]));
      expect(new Set(declared).size).toBe(declared.length);
    }
  });

  it("says where a node stands, in which colour, and what it is in two languages", async () => {
    const node = within(await gexf(SAMPLE_GRAPH), GEXF, "node").find(
      (each) => each.getAttribute("label") === "东莞市",
    );
    expect(valuesOf(node)).toMatchObject({ type: "Place", typeZh: "地区", aliases: "东莞" });
    const viz = (name: string) =>
      node && within(node, `${GEXF}/viz`, name).map((each) => each.getAttribute.bind(each))[0];
    const hex = ["r", "g", "b"].map((name) => Number(viz("color")?.(name)).toString(16));
    expect(`#${hex.map((each) => each.padStart(2, "0")).join("")}`).toBe(HUES.ink.fill);
    expect(Number(viz("position")?.("x"))).toBeLessThan(0);
  });

  it("carries the proof of each edge, and which ones go both ways", async () => {
    const edges = within(await gexf(SAMPLE_GRAPH), GEXF, "edge");
    const [tie] = edges.filter((edge) => edge.getAttribute("label") === "合作");
    expect(valuesOf(tie)).toMatchObject({
      symmetric: "true",
      quotes: "东莞市与深圳市合作",
      provenance: "explicit",
    });
    const known = edges.map(valuesOf).find(({ provenance }) => provenance === "background");
    expect(known?.cites).toBe("区划代码, 民政部, 2020-12-31");
  });

  it("survives whatever a letter says", async () => {
    const [first, ...others] = SAMPLE_GRAPH.entities;
    if (first === undefined) throw new Error("the sample is empty");
    const entities = [{ ...first, name: NASTY, aliases: [NASTY] }, ...others];
    const [node] = within(await gexf({ ...SAMPLE_GRAPH, entities }), GEXF, "node");
    expect(node?.getAttribute("label")).toBe(NASTY_READ);
    expect(valuesOf(node).aliases).toBe(NASTY_READ);
  });
});
