import fc from "fast-check";
import { locator } from "../../src/review/locate.ts";

test("words are found across line wraps, page breaks and spaces", () => {
  const text = " 设立了新材料\n\n 投资产业\f基金。";
  const [place] = locator(text).find("新材料投资产业基金");
  expect(Array.from(text).slice(place?.start, place?.end).join("")).toBe(
    "新材料\n\n 投资产业\f基金",
  );
});

test("width and quotation marks do not matter", () => {
  expect(locator("“芯火”计划（ＡＩ）").find('"芯火"计划(AI)')).toEqual([{ start: 0, end: 10 }]);
});

test("offsets count code points, not UTF-16 units", () => {
  expect(locator("𠮷𠮷市").find("市")).toEqual([{ start: 2, end: 3 }]);
});

test("every place is found, overlapping ones too", () => {
  expect(locator("哈哈哈").find("哈哈")).toEqual([
    { start: 0, end: 2 },
    { start: 1, end: 3 },
  ]);
});

test("nothing is found for no words, and nowhere", () => {
  expect(locator("东莞").find(" \n")).toEqual([]);
  expect(locator("").find("东莞")).toEqual([]);
});

test("any stretch of any text is found where it stands", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), (text, seed) => {
      const points = Array.from(text);
      const start = seed % points.length;
      const words = points.slice(start).join("");
      if (words.replace(/\s/gu, "") === "") return;
      const skipped = points.slice(start).findIndex((point) => /\S/u.test(point));
      expect(
        locator(text)
          .find(words)
          .map((place) => place.start),
      ).toContain(start + skipped);
    }),
  );
});
