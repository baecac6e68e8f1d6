import { toCsv } from "../../src/export/csv.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { SAMPLE_GRAPH } from "../server/sample-graph.ts";

const BOM = "\ufeff";

function fileOf(name: string, graph: KnowledgeGraph = SAMPLE_GRAPH): string[] {
  const file = toCsv(graph).find((each) => each.name === name);
  return (file?.content ?? "").split("\n");
}

describe("toCsv", () => {
  it("begins each file with the mark that makes Excel read Chinese", () => {
    for (const { content } of toCsv(SAMPLE_GRAPH)) expect(content.startsWith(BOM)).toBe(true);
  });

  it("gives each entity a line", () => {
    const [heading, ...lines] = fileOf("nodes.csv");
    expect(heading).toBe(`${BOM}id,type,name,aliases,mentions`);
    expect(lines).toContain("Place:深圳市,Place,深圳市,深圳,1");
    expect(lines).toHaveLength(SAMPLE_GRAPH.entities.length + 1);
  });

  it("gives each fact a line with the names of both ends", () => {
    const line = fileOf("edges.csv").find((each) => each.includes("LOCATED_IN"));
    expect(line).toContain(",松山湖科学城,LOCATED_IN,Place:东莞市,东莞市,done,1,Letter:");
  });

  it("gives each piece of evidence a line, with its quote or its source", () => {
    const lines = fileOf("evidence.csv");
    expect(lines.filter((line) => line.includes(",松山湖科学城位于东莞市,"))).toHaveLength(1);
    expect(lines.filter((line) => line.endsWith(",Source:divisions"))).toHaveLength(1);
  });

  it("spreads the properties of figures over columns of their own", () => {
    const graph = {
      ...SAMPLE_GRAPH,
      entities: [
        {
          id: "Measure:协议投资",
          type: "Measure",
          name: "协议投资",
          aliases: [],
          mentions: [],
          properties: {
            metric: "协议投资",
            value: -9.8,
            unit: "%",
            comparator: "=",
            original: "-9.8%",
            period: { start: "2020", precision: "year", verbatim: "2020年" },
          },
        },
      ],
      facts: [],
    } as const;
    const [heading, line] = fileOf("nodes.csv", graph);
    expect(heading).toContain("periodPrecision,periodStart,periodVerbatim,unit,value");
    expect(line).toContain(",year,2020,2020年,%,-9.8");
  });

  it("keeps a spreadsheet from running what a name says", () => {
    const [first] = SAMPLE_GRAPH.entities;
    if (first === undefined) throw new Error("the sample is empty");
    const entities = [{ ...first, name: '=HYPERLINK("x")' }];
    expect(fileOf("nodes.csv", { ...SAMPLE_GRAPH, entities })[1]).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it("gives an empty graph its headings", () => {
    const empty = { letters: [], entities: [], facts: [], sources: [] };
    for (const { content } of toCsv(empty)) expect(content.trimEnd().split("\n")).toHaveLength(1);
  });
});
