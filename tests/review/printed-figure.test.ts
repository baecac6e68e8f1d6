import { isSameUnit, parseFigure } from "../../src/review/printed-figure.ts";

test.each([
  ["2573 亿元", { original: "2573亿元", value: 257_300_000_000, unit: "元", comparator: "=" }],
  ["49.24亿元", { original: "49.24亿元", value: 4_924_000_000, unit: "元", comparator: "=" }],
  ["3—5个", { original: "3—5个", min: 3, max: 5, unit: "个", comparator: "=" }],
  [
    "1.5至2亿元",
    { original: "1.5至2亿元", min: 150_000_000, max: 200_000_000, unit: "元", comparator: "=" },
  ],
  ["1,420余家", { original: "1,420余家", value: 1420, unit: "家", comparator: ">" }],
  ["１１８．９％", { original: "118.9%", value: 118.9, unit: "%", comparator: "=" }],
  ["21.4万架次", { original: "21.4万架次", value: 214_000, unit: "架次", comparator: "=" }],
])("%s is read as printed and in its base unit", (text, figure) => {
  expect(parseFigure(text)).toEqual(figure);
});

test.each(["若干宗", "", "1.2.3亿元", "亿元"])("%s is not a figure", (text) => {
  expect(parseFigure(text)).toBeUndefined();
});

test("units are the same whatever their width and script", () => {
  expect(isSameUnit("台（套）", "台(套)")).toBe(true);
  expect(isSameUnit("千瓦", "kW")).toBe(true);
  expect(isSameUnit("家", "个")).toBe(false);
});
