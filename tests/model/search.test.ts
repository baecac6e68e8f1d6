import { createSearchIndex, searchIndexOf } from "../../src/model/search.ts";
import { flagshipGraph, networkOf } from "../support/flagship-network.ts";

const network = networkOf(flagshipGraph());
const index = createSearchIndex(network);

function found(query: string): string[] {
  return index.find(query).hits.map(({ node }) => node.name);
}

test("initials find a place, the shortest name first", () => {
  expect(found("ssh").slice(0, 2)).toEqual(expect.arrayContaining(["松山湖", "松山湖科学城"]));
});

test("pinyin, whole or begun, with spaces or without, finds it too", () => {
  expect(found("songshanhu")).toContain("松山湖科学城");
  expect(found("dongguanshi")[0]).toBe("东莞市");
  expect(found("Dong guan")[0]).toBe("东莞市");
});

test("Chinese finds the exact name before longer ones and inner words", () => {
  expect(found("东莞市")[0]).toBe("东莞市");
  expect(found("材料实验室")).toEqual(["松山湖材料实验室"]);
});

test("an alias finds its entity and is shown", () => {
  const [first] = index.find("市工信局").hits;
  expect(first?.node.name).toBe("东莞市工业和信息化局");
  expect(first?.alias).toBe("市工信局");
});

test("a body is found by what people call it, whatever it is called in this city", () => {
  expect(found("发改委")).toEqual(["东莞市发展和改革局"]);
  expect(index.find("发改委").hits[0]?.alias).toBe("发改委");
  expect(found("人社局")[0]).toBe("东莞市人力资源和社会保障局");
});

test("traditional characters find what is written in simplified ones", () => {
  expect(found("東莞市")[0]).toBe("东莞市");
  expect(found("松山湖實驗室")).toEqual(found("松山湖实验室"));
  expect(found("材料實驗室")).toEqual(["松山湖材料实验室"]);
});

test("every one of several words must be met, in any order", () => {
  expect(found("松山湖 实验室")).toContain("松山湖材料实验室");
  expect(found("实验室 松山湖")).toContain("松山湖材料实验室");
  expect(found("松山湖 火星")).toEqual([]);
});

test("a word may be met by what a fact ties the entity to", () => {
  expect(found("兆驰")).toContain("兆驰");
  expect(found("兆驰 深圳")[0]).toContain("兆驰");
});

test("the name of a type lists its entities, in either language", () => {
  const laboratories = network.nodes.filter(({ type }) => type === "Laboratory");
  expect(found("laboratory")).toEqual(laboratories.map(({ name }) => name));
  expect(found("科学城").length).toBeGreaterThanOrEqual(2);
  expect(found("Science city").length).toBe(2);
  const companies = network.nodes.filter(({ type }) => type === "Company");
  expect(found("公司").sort()).toEqual(expect.arrayContaining(companies.map(({ name }) => name)));
});

test("the name of a relation finds what it ties, and how many facts it has", () => {
  const ends = network.links.filter(({ predicate }) => predicate === "COOPERATES_WITH");
  expect(ends.length).toBeGreaterThan(0);
  for (const word of ["合作", "cooperates with"]) {
    const { hits, relations } = index.find(word);
    const ids = hits.map(({ node }) => node.id);
    expect(ids).toEqual(
      expect.arrayContaining(ends.flatMap(({ source, target }) => [source, target])),
    );
    expect(relations).toEqual([{ predicate: "COOPERATES_WITH", count: ends.length }]);
  }
});

test("case, full width, spaces and quotes do not matter", () => {
  expect(found("ＯＰＰＯ")).toEqual(found("oppo"));
  expect(found("松湖之材")).toContain("“松湖之材”产业育成中心");
  expect(found(" 松山湖 科学城 ")[0]).toBe("松山湖科学城");
});

test.each([
  ["东完市", "东莞市"],
  ["松山虎科学成", "松山湖科学城"],
  ["donguan", "东莞市"],
  ["材料实验市", "松山湖材料实验室"],
])("%s, which nothing is called, is told to be written like %s", (query, name) => {
  const { hits, nearest } = index.find(query);
  expect(hits).toEqual([]);
  expect(nearest.map(({ node }) => node.name)).toContain(name);
  expect(nearest.length).toBeLessThanOrEqual(3);
});

test("what is written like nothing finds nothing", () => {
  expect(index.find("βγδεζ").nearest).toEqual([]);
});

test("an empty query finds nothing", () => {
  const nothing = { hits: [], more: 0, nearest: [], relations: [] };
  expect(index.find("   ")).toEqual(nothing);
  expect(index.find("“”")).toEqual(nothing);
});

test("no more come than were asked for, and it is said how many there are", () => {
  const all = found("东莞");
  const { hits, more } = index.find("东莞", 2);
  expect(hits.map(({ node }) => node.name)).toEqual(all.slice(0, 2));
  expect(more).toBe(all.length - 2);
});

test("a network has one index", () => {
  expect(searchIndexOf(network)).toBe(searchIndexOf(network));
});
