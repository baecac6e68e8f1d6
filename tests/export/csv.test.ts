import { toCsv } from "../../src/export/csv.ts";
import type { KnowledgeGraph } from "../../src/model/graph.ts";
import { SAMPLE_GRAPH } from "../server/sample-graph.ts";
import { flagshipGraph } from "../support/flagship-network.ts";
import { exportedOf } from "./exported.ts";
import { parseCsv } from "./parse-csv.ts";

const EMPTY: KnowledgeGraph = { letters: [], entities: [], facts: [], sources: [] };

async function textOf(name: string, graph: KnowledgeGraph = SAMPLE_GRAPH): Promise<string> {
  const files = await toCsv(exportedOf(graph));
  return files.find((file) => file.name === name)?.content ?? "";
}

async function rowsOf(name: string, graph?: KnowledgeGraph): Promise<Record<string, string>[]> {
  return parseCsv(await textOf(name, graph));
}

describe("toCsv", () => {
  it("begins each file with the mark that makes Excel read Chinese", async () => {
    for (const { content } of await toCsv(exportedOf(SAMPLE_GRAPH))) {
      expect(content.startsWith("\ufeff")).toBe(true);
    }
  });

  it("gives each entity a row under the headings that Gephi knows", async () => {
    const rows = await rowsOf("nodes.csv");
    expect(rows).toHaveLength(SAMPLE_GRAPH.entities.length);
    expect(rows.find(({ Id }) => Id === "Place:深圳市")).toMatchObject({
      Label: "深圳市",
      type: "Place",
      typeZh: "地区",
      typeEn: "Place",
      aliases: "深圳",
      mentions: "1",
      background: "false",
    });
  });

  it("gives each fact a row with its ends, its words and its letters", async () => {
    const row = (await rowsOf("edges.csv")).find(
      ({ quotes }) => quotes === "松山湖科学城位于东莞市",
    );
    expect(row).toMatchObject({
      Source: "ScienceCity:松山湖科学城",
      Target: "Place:东莞市",
      Type: "Directed",
      Label: "位于",
      Weight: "1",
      SourceName: "松山湖科学城",
      TargetName: "东莞市",
      predicate: "LOCATED_IN",
      relationEn: "located in",
      status: "done",
      provenance: "explicit",
      letters: "Letter:东工信函〔2021〕109号",
      cites: "",
    });
  });

  it("says what background knowledge rests on, so that no edge looks unproven", async () => {
    const rows = await rowsOf("edges.csv", flagshipGraph());
    for (const { quotes, cites, provenance, background } of rows) {
      expect(quotes === "").toBe(background === "true");
      expect(provenance === "background").toBe(background === "true");
      if (background === "true") expect(cites).toMatch(/.+, .+, \d{4}/);
    }
    expect(rows.some(({ background }) => background === "true")).toBe(true);
    expect(rows.some(({ background }) => background === "false")).toBe(true);
  });

  it("names only nodes at the ends of edges", async () => {
    const ids = new Set((await rowsOf("nodes.csv", flagshipGraph())).map(({ Id }) => Id));
    for (const { Source, Target } of await rowsOf("edges.csv", flagshipGraph())) {
      expect([ids.has(Source), ids.has(Target)]).toEqual([true, true]);
    }
  });

  it("tells of each proof who read it, how surely, and who found it too", async () => {
    const [fact, ...facts] = SAMPLE_GRAPH.facts;
    if (fact === undefined) throw new Error("no fact");
    const read = { readBy: "ocr", confidence: 0.87, agreedBy: "llm:x" } as const;
    const evidence = fact.evidence.map((piece) => ({ ...piece, ...read }));
    const graph = { ...SAMPLE_GRAPH, facts: [{ ...fact, evidence }, ...facts] };
    const rows = await rowsOf("evidence.csv", graph);
    const mine = rows.filter((row) => row.fact === fact.id);
    expect(mine[0]).toMatchObject({ readBy: "ocr", confidence: "0.87", agreedBy: "llm:x" });
    expect(rows.find((row) => row.fact !== fact.id)).toMatchObject({ readBy: "", confidence: "" });
  });

  it("gives each piece of evidence a row, with its quote or its publication", async () => {
    const rows = await rowsOf("evidence.csv");
    expect(rows.filter(({ exact }) => exact === "松山湖科学城位于东莞市")).toHaveLength(1);
    expect(rows.filter(({ source }) => source === "Source:divisions")).toEqual([
      expect.objectContaining({ title: "区划代码", publisher: "民政部", provenance: "background" }),
    ]);
  });

  it("has the same columns whatever the letters say", async () => {
    for (const { name, content } of await toCsv(exportedOf(EMPTY))) {
      const [heading] = content.split("\n");
      expect((await textOf(name, flagshipGraph())).split("\n")[0]).toBe(heading);
    }
  });

  it("spreads the properties of figures over columns, and keeps what has none", async () => {
    const figure = {
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
    } as const;
    const [first] = SAMPLE_GRAPH.entities;
    if (first === undefined) throw new Error("the sample is empty");
    const strange = { ...first, properties: { code: "441900" } };
    const [one, other] = await rowsOf("nodes.csv", { ...EMPTY, entities: [figure, strange] });
    expect(one).toMatchObject({ value: "-9.8", unit: "%", periodStart: "2020", other: "" });
    expect(other?.other).toBe('{"code":"441900"}');
  });

  it("keeps a spreadsheet from running what a name says", async () => {
    const [first] = SAMPLE_GRAPH.entities;
    if (first === undefined) throw new Error("the sample is empty");
    const entities = [{ ...first, name: '=HYPERLINK("x")' }];
    const [row] = await rowsOf("nodes.csv", { ...EMPTY, entities });
    expect(row?.Label).toBe(`'=HYPERLINK("x")`);
  });
});
