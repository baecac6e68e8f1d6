import { cellText, columnsOf } from "../../../viewer/src/query/answer-cells.ts";
import { thingFinder } from "../../../viewer/src/query/answer-things.ts";
import { choicesOf, shapesOf } from "../../../viewer/src/query/shapes.ts";
import { flagshipGraph, networkOf } from "../../support/flagship-network.ts";

const network = networkOf(flagshipGraph());

test("every kind of value has words", () => {
  expect(cellText(null)).toBe("");
  expect(cellText(["一", 2])).toBe("一；2");
  expect(cellText({ labels: ["Entity"], properties: { id: "Place:x", name: "东莞市" } })).toBe(
    "东莞市",
  );
  expect(cellText({ type: "LEADS", properties: {} })).toBe("LEADS");
  expect(cellText([{ quote: "甲", date: null }])).toBe("quote: 甲");
});

test("columns are those of the rows where the engine names none", () => {
  expect(columnsOf({ columns: [], rows: [{ a: 1 }], truncated: false })).toEqual(["a"]);
});

test("things are found by id, by fact and by their very name", () => {
  const [link] = network.links;
  const [city] = network.poles;
  const name = network.nodes.find(({ id }) => id === city)?.name ?? "";
  const { inRows, ofRow } = thingFinder(network);
  expect(inRows([{ who: name }]).nodes).toContain(city);
  expect(inRows([{ names: [{ properties: { id: city ?? "" } }] }]).nodes).toEqual([city]);
  expect(inRows([{ quote: `在${name}的` }]).nodes).toEqual([]);
  expect(ofRow({ who: name, fact: link?.id ?? "" })).toEqual({ kind: "fact", id: link?.id });
  expect(ofRow({ n: 3 })).toBeUndefined();
});

test("the choices of the builder are the shapes that the graph holds", () => {
  const shapes = shapesOf(network);
  const total = shapes.reduce((sum, { count }) => sum + count, 0);
  expect(total).toBe(network.links.length);
  const [first] = [...choicesOf("relation", shapes, {})];
  const from = choicesOf("from", shapes, { relation: first?.[0] });
  expect([...from.values()].reduce((sum, count) => sum + count, 0)).toBe(first?.[1]);
});
