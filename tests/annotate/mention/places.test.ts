import { homeAt } from "../../../src/place/home.ts";
import { LEXICON } from "../../claim/reading.ts";

const placesIn = (text: string, home = "东莞市") =>
  LEXICON.places
    .find(text, homeAt(LEXICON.gazetteer, home))
    .map(({ type, name }) => `${type}:${name}`);

describe("a place", () => {
  test.each([
    ["by its name", "深圳市", "东莞市", ["Place:深圳市"]],
    ["by its short name", "对接深圳企业", "东莞市", ["Place:深圳市"]],
    ["by its district's short name near home", "在南山举办", "深圳市", ["Place:深圳市南山区"]],
    [
      "by its district's short name beside its city's",
      "在深圳南山举办",
      "东莞市",
      ["Place:深圳市南山区"],
    ],
    ["as a district in its city", "深圳市宝安区", "东莞市", ["Place:深圳市宝安区"]],
    ["as a province", "广东省", "东莞市", ["Place:广东省"]],
    ["as a town of home", "大朗镇", "东莞市", ["Place:东莞市大朗镇"]],
    [
      "each of several",
      "广州、佛山、惠州",
      "东莞市",
      ["Place:广州市", "Place:佛山市", "Place:惠州市"],
    ],
    [
      "as two cities, which are no part of each other",
      "深圳惠州",
      "东莞市",
      ["Place:深圳市", "Place:惠州市"],
    ],
    ["as a zone", "松山湖高新区", "东莞市", ["Zone:松山湖高新区"]],
    ["as a known facility", "散裂中子源", "东莞市", ["Facility:散裂中子源"]],
    ["as a region", "珠三角", "东莞市", ["Place:珠三角"]],
  ])("is found %s", (_what, text, home, expected) => {
    expect(placesIn(text, home)).toEqual(expected);
  });

  test.each([
    ["a district's short name far from its city", "在南山举办"],
    ["a word that is a county's short name", "坚持和平发展，振兴制造业"],
    ["a town's short name", "大朗"],
    ["an empty text", ""],
  ])("is none in %s", (_what, text) => {
    expect(placesIn(text)).toEqual([]);
  });

  it("is the namesake that is nearest to home", () => {
    expect(placesIn("鼓楼区", "南京市")).toEqual(["Place:南京市鼓楼区"]);
    expect(placesIn("鼓楼区", "徐州市")).toEqual(["Place:徐州市鼓楼区"]);
  });

  it("is not found without a home where its namesakes are many", () => {
    expect(placesIn("鼓楼区", "")).toEqual([]);
  });
});
