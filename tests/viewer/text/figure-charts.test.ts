import { figureCharts, figureOwners } from "../../../viewer/src/text/figure-charts.ts";
import { flagshipGraph, networkOf } from "../../support/flagship-network.ts";

const network = networkOf(flagshipGraph());

test("figures are compared within a year and a unit only, longest first", () => {
  const [owner = ""] = figureOwners(network);
  const charts = figureCharts(network, owner);
  expect(charts.length).toBeGreaterThan(1);
  for (const { unit, year, bars } of charts) {
    expect(new Set(bars.map(({ measure }) => measure.unit))).toEqual(new Set([unit]));
    expect(bars.every(({ measure }) => measure.period?.start?.slice(0, 4) === year)).toBe(true);
    expect(Math.max(...bars.map(({ length }) => length))).toBe(1);
  }
});

test("a part says its share of the total it stands below", () => {
  const bars = figureOwners(network).flatMap((owner) =>
    figureCharts(network, owner).flatMap((chart) => chart.bars),
  );
  const parts = bars.filter(({ share }) => share !== undefined);
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.every(({ share = 0 }) => share > 0 && share <= 1)).toBe(true);
});
