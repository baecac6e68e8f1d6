import { adjacencyOf } from "../../src/model/adjacency.ts";
import { shortPaths } from "../../src/model/short-paths.ts";
import { matrixOf } from "../../src/model/tie-matrix.ts";
import { timelineOf } from "../../src/model/timeline.ts";
import { flagshipGraph, networkOf } from "../support/flagship-network.ts";

const network = networkOf(flagshipGraph());
const stated = { ...network, links: network.links.filter(({ background }) => !background) };
const DG = "Place:东莞市";
const SZ = "Place:深圳市";

test("paths come shortest first, pass nothing twice, and end where they should", () => {
  const found = shortPaths(adjacencyOf(stated.links), DG, SZ);
  expect(found.length).toBeGreaterThan(1);
  const lengths = found.map(({ links }) => links.length);
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  for (const { nodes, links } of found) {
    expect(nodes[0]).toBe(DG);
    expect(nodes.at(-1)).toBe(SZ);
    expect(new Set(nodes).size).toBe(nodes.length);
    links.forEach(({ source, target }, index) => {
      expect([source, target].sort()).toEqual([nodes[index], nodes[index + 1]].sort());
    });
  }
  expect(shortPaths(adjacencyOf(stated.links), DG, DG)).toEqual([]);
  expect(shortPaths(adjacencyOf([]), DG, SZ)).toEqual([]);
});

test("the matrix counts facts between places, both ways round, and types with their own", () => {
  const { names, cells } = matrixOf(stated, "place");
  expect(names.slice(0, 2).sort()).toEqual([DG, SZ].sort());
  expect(cells.get(`${DG}\n${SZ}`)?.links).toEqual(cells.get(`${SZ}\n${DG}`)?.links);
  expect(cells.has(`${DG}\n${DG}`)).toBe(false);
  const { links = [], shared = new Set() } = cells.get(`${DG}\n${SZ}`) ?? {};
  expect(links.length).toBeGreaterThan(0);
  expect(shared.size).toBeGreaterThan(0);
  expect(cells.get(`${SZ}\n${DG}`)?.shared).toEqual(shared);
  expect(matrixOf(stated, "type").cells.has("Department\nMechanism")).toBe(true);
});

test("the timeline says what was planned in one year and done in another", () => {
  const [link] = stated.links;
  if (link === undefined) throw new Error("no facts");
  const proof = { section: "s", start: 0, end: 1 };
  const twice = {
    ...link,
    proofs: [
      { ...proof, letter: "Letter:甲", status: "planned" as const },
      { ...proof, letter: "Letter:乙", status: "done" as const },
    ],
  };
  const letters = [
    { id: "Letter:甲", title: "甲", date: "2021-05-19" },
    { id: "Letter:乙", title: "乙", date: "2023-01-01" },
  ];
  const { years, became } = timelineOf({ letters, links: [twice] }, () => true);
  expect(years.map(({ year, total }) => `${year} ${total}`)).toEqual(["2021 1", "2023 1"]);
  expect(became).toEqual([
    {
      link: twice,
      from: { year: "2021", status: "planned" },
      to: { year: "2023", status: "done" },
    },
  ]);
});
