import { readGazetteer } from "../../src/place/gazetteer.ts";
import { homeAt, NOWHERE, placeMarked, provinceOf, seatOf } from "../../src/place/home.ts";

const gazetteer = readGazetteer("data/gazetteer");

describe("seen from home", () => {
  test.each([
    ["东莞市", "市", "东莞市"],
    ["深圳市光明区", "区", "深圳市光明区"],
    ["深圳市光明区", "市", "深圳市"],
    ["昆山市", "市", "昆山市"],
    ["义乌市", "市", "义乌市"],
    ["昆山市", "省", "江苏省"],
    ["松山湖高新区", "市", "东莞市"],
    ["东莞市", "县", undefined],
    ["重庆市", "省", undefined],
  ])("%s, %s is %s", (home, marker, meant) => {
    expect(placeMarked(homeAt(gazetteer, home), marker)?.fullName).toBe(meant);
  });

  it("every county-level city is the 市 of its own letters", () => {
    const cities = gazetteer.places.filter(
      ({ level, name }) => level === "county" && name.endsWith("市"),
    );
    expect(cities.length).toBeGreaterThan(300);
    for (const { fullName } of cities)
      expect(placeMarked(homeAt(gazetteer, fullName), "市")?.fullName).toBe(fullName);
  });
});

it("a zone has its seat under its official name, and lies in a place", () => {
  const home = homeAt(gazetteer, "松山湖高新区");
  expect(seatOf(home)).toEqual({ fullName: "东莞松山湖高新技术产业开发区", level: "zone" });
  expect(provinceOf(home)?.name).toBe("广东省");
});

it("nowhere has no places", () => {
  expect(homeAt(gazetteer, "无此地")).toEqual(NOWHERE);
  expect(seatOf(NOWHERE)).toBeUndefined();
});
