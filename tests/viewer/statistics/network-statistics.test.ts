import { networkStatistics } from "../../../viewer/src/statistics/network-statistics.ts";

// A path 0–1–2–3, and 4–5 apart.
const network = {
  size: 6,
  ends: [
    [0, 1],
    [1, 2],
    [2, 3],
    [4, 5],
    [3, 3],
  ],
} as const;

test("a path is measured as by hand", () => {
  const { degree, betweenness, component, starts } = networkStatistics(network);
  expect(degree).toEqual([1, 2, 2, 1, 1, 1]);
  expect(component).toEqual([0, 0, 0, 0, 1, 1]);
  // Two pairs of the ten, both ways round, lead through each inner thing.
  expect(betweenness.map((each) => Math.round(each * 100) / 100)).toEqual([0, 0.2, 0.2, 0, 0, 0]);
  expect(starts).toBe(6);
});

test("ranks are shares of one, the same every time, and higher in the middle", () => {
  const { pageRank } = networkStatistics(network);
  expect(pageRank.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 6);
  expect(pageRank[1]).toBeGreaterThan(pageRank[0] ?? 1);
  expect(networkStatistics(network).pageRank).toEqual(pageRank);
  expect(networkStatistics({ size: 0, ends: [] }).pageRank).toEqual([]);
});
