import { toJson } from "../../src/export/json.ts";
import { SAMPLE_GRAPH } from "../server/sample-graph.ts";

describe("toJson", () => {
  it("holds the whole graph, so that it can be read back", () => {
    const [file] = toJson(SAMPLE_GRAPH);
    expect(JSON.parse(file?.content ?? "")).toEqual(SAMPLE_GRAPH);
  });

  it("is the same bytes for the same graph, whatever the order of its members", () => {
    const { sources, facts, letters, entities } = SAMPLE_GRAPH;
    expect(toJson({ sources, facts, entities, letters })).toEqual(toJson(SAMPLE_GRAPH));
  });
});
