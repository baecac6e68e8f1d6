import { toJson } from "../../src/export/json.ts";
import { SAMPLE_GRAPH } from "../server/sample-graph.ts";
import { exportedOf } from "./exported.ts";

describe("toJson", () => {
  it("holds the whole graph, so that it can be read back", () => {
    const [file] = toJson(exportedOf(SAMPLE_GRAPH));
    expect(JSON.parse(file?.content ?? "")).toEqual(SAMPLE_GRAPH);
  });

  it("is the same bytes for the same graph, whatever the order of its members", () => {
    const { sources, facts, letters, entities } = SAMPLE_GRAPH;
    const turned = { sources, facts, entities, letters };
    expect(toJson(exportedOf(turned))).toEqual(toJson(exportedOf(SAMPLE_GRAPH)));
  });
});
