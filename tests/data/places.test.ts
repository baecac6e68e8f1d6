import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPlaces } from "../../src/data/places.ts";

function placesIn(...rows: string[]) {
  const file = join(mkdtempSync(join(tmpdir(), "lettergraph-")), "places.tsv");
  writeFileSync(file, rows.join("\n"));
  return () => readPlaces(file);
}

const places = readPlaces("data/gazetteer/places.tsv");
const byCode = new Map(places.map((place) => [place.code, place]));

test("the list holds all provinces, cities and counties, each within another", () => {
  const count = (level: string) => places.filter((place) => place.level === level).length;
  expect(count("province")).toBe(34);
  expect(count("city")).toBe(333);
  expect(count("county")).toBeGreaterThan(2800);
  expect(
    places.every(({ level, parent }) => (level === "province") === (parent === undefined)),
  ).toBe(true);
});

test("no two places share a full name", () => {
  const names = places.map(({ fullName }) => fullName);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.each([
  ["441900", "东莞市", "东莞", "东莞市", "440000"],
  ["441900113", "大朗镇", "大朗", "东莞市大朗镇", "441900"],
  ["440311", "光明区", "光明", "深圳市光明区", "440300"],
  ["110105", "朝阳区", "朝阳", "北京市朝阳区", "110000"],
  ["441322", "博罗县", "博罗", "博罗县", "441300"],
  ["320583", "昆山市", "昆山", "昆山市", "320500"],
  ["422800", "恩施土家族苗族自治州", "恩施", "恩施土家族苗族自治州", "420000"],
  ["429004", "仙桃市", "仙桃", "仙桃市", "420000"],
  ["310115", "浦东新区", "浦东", "上海市浦东新区", "310000"],
])("%s is %s, for short %s, in full %s", (code, name, short, fullName, parent) => {
  expect(byCode.get(code)).toMatchObject({ code, name, short, fullName, parent });
});

test("the usual abbreviation comes first", () => {
  expect(byCode.get("440000")?.abbreviations).toEqual(["粤"]);
  expect(byCode.get("441900")?.abbreviations).toEqual(["莞"]);
  expect(byCode.get("440300")?.abbreviations[0]).toBe("深");
});

test("broken lines are reported together, each with its line and the cure", () => {
  const read = placesIn(
    "# head",
    "440000\t广东省\t广东\t粤",
    "4403\t深圳市\t深圳",
    "440300 深圳市 深圳",
    "440000\t广东省\t广东",
    "450300\t桂林市\t桂林",
    "440100\t广州市\t广州\t穗 广\tmore",
  );
  expect(read).toThrow(/:3: .*\n.*:4: .*\n.*:5: .*twice.*\n.*:6: .*lies in no place.*\n.*:7: /);
});

test("Windows line ends and an empty file are no fault", () => {
  expect(placesIn("440000\t广东省\t广东\t粤\r", "440300\t深圳市\t深圳\r", "")()).toHaveLength(2);
  expect(placesIn("")()).toEqual([]);
});
