import { entityDetail, type FactPart } from "../../src/model/api.ts";
import { background, entity, fact, graphOf } from "../support/small-graph.ts";

const source = { id: "Source:书", title: "手册", publisher: "出版社", date: "2021-01-01" };
const graph = {
  ...graphOf(
    [entity("Place:东莞市"), entity("Company:甲"), entity("Fund:丙")],
    [
      fact("f1", ["Company:甲", "LOCATED_IN", "Place:东莞市"], { evidence: [background("b1")] }),
      fact("f2", ["Company:甲", "LOCATED_IN", "Place:无"]),
      fact("f3", ["Fund:丙", "PART_OF", "Fund:丙"]),
      fact("f4", ["Company:甲", "LOCATED_IN", "Place:东莞市"], {
        evidence: [background("b2", "Source:失")],
      }),
    ],
  ),
  sources: [source],
};

test("an entity comes with every fact about it, both ends named", () => {
  const detail = entityDetail(graph, "Place:东莞市");
  expect(detail?.facts.map(({ id }) => id)).toEqual(["f1", "f4"]);
  expect(detail?.facts[0]?.subject).toEqual({ id: "Company:甲", type: "Company", name: "甲" });
});

test("background evidence brings its publication, and stays without one that is lost", () => {
  const detail = entityDetail(graph, "Place:东莞市");
  expect(detail?.facts[0]?.evidence[0]).toMatchObject({ publication: source });
  expect(detail?.facts[1]?.evidence[0]).not.toHaveProperty("publication");
});

test("an end that is no entity is named by its id", () => {
  const [, lost] = entityDetail(graph, "Company:甲")?.facts ?? [];
  expect(lost?.object).toEqual({ id: "Place:无", type: "Place", name: "无" });
});

test("a fact from an entity to itself is listed once", () => {
  expect(entityDetail(graph, "Fund:丙")?.facts).toHaveLength(1);
});

test("an unknown entity has no detail", () => {
  expect(entityDetail(graph, "Fund:无")).toBeUndefined();
});

test("facts come a part at a time, in one order, with how many there are", () => {
  const ids = (part?: FactPart) => {
    const detail = entityDetail(graph, "Company:甲", part);
    expect(detail?.total).toBe(3);
    return detail?.facts.map(({ id }) => id);
  };
  expect(ids()).toEqual(["f1", "f2", "f4"]);
  expect(ids({ from: 0, limit: 2 })).toEqual(["f1", "f2"]);
  expect(ids({ from: 2, limit: 2 })).toEqual(["f4"]);
  expect(ids({ from: 9, limit: 2 })).toEqual([]);
  expect(ids({ ids: ["f4", "f3"] })).toEqual(["f4"]);
});
