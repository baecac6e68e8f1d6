import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOntology } from "../../src/data/ontology.ts";
import { typeOf } from "../../src/model/ids.ts";
import { allows } from "../../src/model/ontology.ts";
import { readGazetteer } from "../../src/place/gazetteer.ts";

const gazetteer = readGazetteer("data/gazetteer");
const ontology = readOntology("data/ontology.yaml");

/** Reads a copy of the gazetteer after the changes: file, what stood there, what stands there now. */
function changed(...changes: [file: string, from: string, to: string][]) {
  const folder = mkdtempSync(join(tmpdir(), "lettergraph-"));
  cpSync("data/gazetteer", folder, { recursive: true });
  for (const [file, from, to] of changes) {
    const text = readFileSync(join(folder, file), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
  }
  return { folder, read: () => readGazetteer(folder) };
}

test("everything that is known has a type of the vocabulary", () => {
  const types = [...gazetteer.zones, ...gazetteer.known].map(({ type }) => type);
  expect([...new Set(types)].filter((type) => !(type in ontology.types))).toEqual([]);
});

test("every background fact is allowed and cites a source", () => {
  const cited = new Set(gazetteer.sources.map(({ id }) => id));
  const wrong = gazetteer.background.filter(
    ({ subject, predicate, object, source }) =>
      !cited.has(source) || !allows(ontology, predicate, typeOf(subject), typeOf(object)),
  );
  expect(wrong).toEqual([]);
});

test("every source is cited", () => {
  const cited = new Set([
    ...gazetteer.background.map(({ source }) => source),
    ...gazetteer.renamings.map(({ source }) => source.id),
  ]);
  expect(gazetteer.sources.filter(({ id }) => !cited.has(id))).toEqual([]);
});

test.each([
  ["ScienceCity:光明科学城", "LOCATED_IN", "Place:深圳市"],
  ["ScienceCity:松山湖科学城", "LOCATED_IN", "Place:东莞市"],
  ["Laboratory:松山湖材料实验室", "LOCATED_IN", "Place:东莞市"],
  ["Place:深圳市光明区", "PART_OF", "Place:深圳市"],
  ["Place:东莞市大朗镇", "PART_OF", "Place:东莞市"],
  ["Place:东莞市", "PART_OF", "Place:广东省"],
  ["Company:拓斯达", "LOCATED_IN", "Place:东莞市"],
])("%s is known to be %s %s", (subject, predicate, object) => {
  expect(gazetteer.background).toContainEqual(
    expect.objectContaining({ subject, predicate, object }),
  );
});

test("a place is found by full name, name and short name, the higher level first", () => {
  const names = (word: string) => gazetteer.placesByName.get(word)?.map((place) => place.fullName);
  expect(names("深圳市光明区")).toEqual(["深圳市光明区"]);
  expect(names("光明")).toEqual(["深圳市光明区"]);
  expect(names("吉林")).toEqual(["吉林省", "吉林市"]);
  expect(names("鼓楼区")).toHaveLength(4);
});

test("a zone is found by each of its names", () => {
  for (const name of ["松山湖高新区", "松山湖", "东莞松山湖高新技术产业开发区"]) {
    expect(gazetteer.zonesByName.get(name)?.name).toBe("松山湖高新区");
  }
});

test("a region knows the places it is made of", () => {
  expect(gazetteer.regions.find(({ name }) => name === "深莞惠")?.members).toEqual([
    "深圳市",
    "东莞市",
    "惠州市",
  ]);
});

test("the faults of all files come together, each with file and line", () => {
  const { read } = changed(
    ["zones.yaml", "  东莞市:", "  东莞:"],
    ["regions.yaml", "members: [东莞市, 深圳市]", "members: [东莞市, 深圳]"],
    ["companies.yaml", "vivo: [", "vivo: [OPPO, "],
    ["sources.yaml", "date: '2018'", "date: early"],
    ["bureaus.yaml", "  佛山市: [", "  佛山区: ["],
  );
  for (const file of ["zones", "regions", "companies", "sources", "bureaus"]) {
    expect(read).toThrow(new RegExp(`${file}\\.yaml:\\d+: `));
  }
});

test("a background fact about a misspelt thing, or without its source, is refused", () => {
  const { read } = changed(
    ["background.yaml", "[Laboratory:松山湖材料实验室]", "[Laboratory:松山湖材枓实验室]"],
    ["background.yaml", "  zones-2018:", "  zones-2081:"],
  );
  expect(read).toThrow(/background\.yaml:\d+: there is no Laboratory:松山湖材枓实验室/);
  expect(read).toThrow(/background\.yaml:\d+: there is no source zones-2081/);
});

test("a broken list of places is reported before all that builds on it", () => {
  expect(changed(["places.tsv", "440000\t", "44000\t"]).read).toThrow(/places\.tsv:\d+: /);
});

test("a missing file is named", () => {
  const { folder, read } = changed();
  rmSync(join(folder, "zones.yaml"));
  expect(read).toThrow(/zones\.yaml: the file cannot be read/);
});
