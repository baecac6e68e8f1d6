import { flatten, nest } from "../../src/model/flat-properties.ts";
import type { MeasureProperties } from "../../src/model/measure.ts";
import { sampleGraph } from "../support/letters.ts";

const figure: MeasureProperties = {
  metric: "协议投资",
  value: 257300000000,
  unit: "元",
  comparator: "≥",
  original: "2573亿元",
  period: { start: "2020-01", end: "2020-12", precision: "month", verbatim: "2020年以来" },
  growth: { value: -9.8, unit: "%", basis: "yoy", verbatim: "同比下降9.8%" },
  amountCny: 257300000000,
};

test("a figure's period and growth become properties of their own, and come back", () => {
  const flat = flatten(figure);
  expect(flat).toMatchObject({ periodStart: "2020-01", growthValue: -9.8, growthBasis: "yoy" });
  expect(Object.values(flat).filter((value) => typeof value === "object")).toEqual([]);
  expect(nest("Measure", flat)).toEqual(figure);
});

test("all figures of the annotated letters come back as they were", () => {
  const figures = sampleGraph().entities.filter(({ type }) => type === "Measure");
  expect(figures.length).toBeGreaterThan(5);
  for (const { properties } of figures)
    expect(nest("Measure", flatten(properties))).toEqual(properties);
});

test("names that only look like a figure's stay as they are", () => {
  expect(nest("Measure", { ...flatten(figure), periodic: true, growth: 3 })).toMatchObject({
    periodic: true,
  });
  expect(nest("Place", { periodStart: "2020" })).toEqual({ periodStart: "2020" });
});
