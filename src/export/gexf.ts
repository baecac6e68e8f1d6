import { element, list, xmlDocument, xmlText } from "../model/xml.ts";
import type { ExportFile } from "./export-file.ts";
import type { Exported } from "./exported.ts";
import {
  type Attribute,
  type GraphEdge,
  type GraphNode,
  propertyGraph,
  rgbOf,
} from "./property-graph.ts";

const NAMESPACE = "http://gexf.net/1.3";

/** GEXF 1.3, as Gephi opens it: with places, colours and sizes. */
export async function toGexf(exported: Exported): Promise<ExportFile[]> {
  const { title, nodeAttributes, edgeAttributes, nodes, edges } = await propertyGraph(exported);
  const creator = element("creator", {}, ["lettergraph"]);
  const description = element("description", {}, [xmlText(title)]);
  const graph = list("graph", { defaultedgetype: "directed", mode: "static" }, [
    declared("node", nodeAttributes),
    declared("edge", edgeAttributes),
    list(
      "nodes",
      {},
      nodes.map((node) => nodeElement(node, nodeAttributes)),
    ),
    list(
      "edges",
      {},
      edges.map((edge) => edgeElement(edge, edgeAttributes)),
    ),
  ]);
  const root = list("gexf", { xmlns: NAMESPACE, "xmlns:viz": `${NAMESPACE}/viz`, version: "1.3" }, [
    list("meta", {}, [creator, description]),
    graph,
  ]);
  return [{ name: "graph.gexf", content: xmlDocument(root) }];
}

function declared(of: "node" | "edge", attributes: readonly Attribute[]): string {
  return list(
    "attributes",
    { class: of, mode: "static" },
    attributes.map(({ name, type }) => element("attribute", { id: name, title: name, type })),
  );
}

function nodeElement(node: GraphNode, attributes: readonly Attribute[]): string {
  const { id, label, x, y, size, colour } = node;
  return element("node", { id, label }, [
    valuesOf(node, attributes),
    element("viz:size", { value: size }),
    element("viz:position", { x, y, z: 0 }),
    element("viz:color", rgbOf(colour)),
  ]);
}

function edgeElement(edge: GraphEdge, attributes: readonly Attribute[]): string {
  const { id, source, target, label, weight, values } = edge;
  // Without a kind, readers may merge two facts between the same two things.
  const kind = String(values.predicate);
  return element("edge", { id, source, target, kind, label, weight }, [valuesOf(edge, attributes)]);
}

function valuesOf({ values }: GraphNode | GraphEdge, attributes: readonly Attribute[]): string {
  const given = attributes.filter(({ name }) => values[name] !== undefined);
  return element(
    "attvalues",
    {},
    given.map(({ name }) => element("attvalue", { for: name, value: values[name] })),
  );
}
