import { search, searchRelations } from "../../../viewer/src/state/search.ts";
import { flagshipGraph, networkOf } from "../../support/flagship-network.ts";

const network = networkOf(flagshipGraph());

function found(query: string): string[] {
  return search(network, query).hits.map(({ node }) => node.name);
}

test("initials find a place, the shortest name first", () => {
  expect(found("ssh").slice(0, 2)).toEqual(expect.arrayContaining(["松山湖", "松山湖科学城"]));
});

test("pinyin, whole or begun, finds it too", () => {
  expect(found("songshanhu")).toContain("松山湖科学城");
  expect(found("dongguanshi")[0]).toBe("东莞市");
});

test("Chinese finds the exact name before longer ones and inner words", () => {
  expect(found("东莞市")[0]).toBe("东莞市");
  expect(found("材料实验室")).toEqual(["松山湖材料实验室"]);
});

test("an alias finds its entity and is shown", () => {
  const [first] = search(network, "市工信局").hits;
  expect(first?.node.name).toBe("东莞市工业和信息化局");
  expect(first?.alias).toBe("市工信局");
});

test("the name of a type lists its entities, in either language", () => {
  const laboratories = network.nodes.filter(({ type }) => type === "Laboratory");
  expect(found("laboratory")).toEqual(laboratories.map(({ name }) => name));
  expect(found("科学城").length).toBeGreaterThanOrEqual(2);
  expect(found("Science city").length).toBe(2);
});

test("case, full width, spaces and quotes do not matter", () => {
  expect(found("ＯＰＰＯ")).toEqual(found("oppo"));
  expect(found("松湖之材")).toContain("“松湖之材”产业育成中心");
  expect(found(" 松山湖 科学城 ")[0]).toBe("松山湖科学城");
});

test("nothing found gives what is written most alike", () => {
  const { hits, nearest } = search(network, "松山虎科学成");
  expect(hits).toEqual([]);
  expect(nearest.length).toBeGreaterThan(0);
  expect(nearest.length).toBeLessThanOrEqual(3);
  expect(search(network, "βγδεζ").nearest).toEqual([]);
});

test("an empty query finds nothing", () => {
  expect(search(network, "   ")).toEqual({ hits: [], nearest: [] });
  expect(search(network, "“”")).toEqual({ hits: [], nearest: [] });
});

test("usual short forms, traditional characters and words for types find what is meant", () => {
  expect(found("发改委")).toContain("东莞市发展和改革局");
  expect(found("人社局")).toContain("东莞市人力资源和社会保障局");
  expect(found("東莞市")[0]).toBe("东莞市");
  expect(found("公司").length).toBe(network.nodes.filter(({ type }) => type === "Company").length);
});

test("of several words each fits the entity or one it is tied to", () => {
  expect(found("兆驰 深圳")[0]).toBe("兆驰");
  expect(found("兆驰 北京")).toEqual([]);
});

test("relations are found by their names in either language", () => {
  expect(searchRelations(network, "合作").map(({ predicate }) => predicate)).toEqual([
    "COOPERATES_WITH",
  ]);
  expect(searchRelations(network, "part of")[0]?.count).toBeGreaterThan(0);
});
