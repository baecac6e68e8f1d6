import { element, list, xmlDocument, xmlText } from "../model/xml.ts";
import type { ExportFile } from "./export-file.ts";
import type { Exported } from "./exported.ts";
import {
  type Attribute,
  type GraphEdge,
  type GraphNode,
  propertyGraph,
  rgbOf,
  type Values,
} from "./property-graph.ts";

/** What GraphML has no words of its own for; Gephi knows these names. */
const LOOK: readonly Attribute[] = [
  { name: "label", type: "string" },
  { name: "x", type: "double" },
  { name: "y", type: "double" },
  { name: "size", type: "double" },
  { name: "r", type: "integer" },
  { name: "g", type: "integer" },
  { name: "b", type: "integer" },
];
const EDGE_LOOK: readonly Attribute[] = [
  { name: "label", type: "string" },
  { name: "weight", type: "double" },
];

/** GraphML, which Gephi, yEd, Cytoscape, igraph and NetworkX read. */
export async function toGraphml(exported: Exported): Promise<ExportFile[]> {
  const { title, nodeAttributes, edgeAttributes, nodes, edges } = await propertyGraph(exported);
  const ofNodes = [...LOOK, ...nodeAttributes];
  const ofEdges = [...EDGE_LOOK, ...edgeAttributes];
  const graph = list("graph", { id: "lettergraph", edgedefault: "directed" }, [
    ...nodes.map((node) =>
      element(
        "node",
        { id: node.id },
        dataOf("node", ofNodes, { ...lookOf(node), ...node.values }),
      ),
    ),
    ...edges.map((edge) => edgeElement(edge, ofEdges)),
  ]);
  const root = list("graphml", { xmlns: "http://graphml.graphdrawing.org/xmlns" }, [
    element("desc", {}, [xmlText(title)]),
    ...keysOf("node", ofNodes),
    ...keysOf("edge", ofEdges),
    graph,
  ]);
  return [{ name: "graph.graphml", content: xmlDocument(root) }];
}

function keysOf(of: "node" | "edge", attributes: readonly Attribute[]): string[] {
  return attributes.map(({ name, type }) =>
    element("key", {
      id: `${of}.${name}`,
      for: of,
      "attr.name": name,
      "attr.type": type === "integer" ? "int" : type,
    }),
  );
}

function edgeElement(edge: GraphEdge, attributes: readonly Attribute[]): string {
  const { id, source, target, label, weight, values } = edge;
  return element(
    "edge",
    { id, source, target },
    dataOf("edge", attributes, { label, weight, ...values }),
  );
}

function lookOf({ label, x, y, size, colour }: GraphNode): Values {
  return { label, x, y, size, ...rgbOf(colour) };
}

function dataOf(of: "node" | "edge", attributes: readonly Attribute[], values: Values): string[] {
  return attributes.flatMap(({ name }) => {
    const value = values[name];
    if (value === undefined) return [];
    return [element("data", { key: `${of}.${name}` }, [xmlText(String(value))])];
  });
}
