import { neighboursOf, nodesByType, visibleIn } from "../../../viewer/src/state/filters.ts";
import { DEFAULT_VIEW, toggled } from "../../../viewer/src/state/view-state.ts";
import { flagshipGraph, networkOf } from "../../support/flagship-network.ts";

const network = networkOf(flagshipGraph());
const all = { ...DEFAULT_VIEW, hiddenTypes: [] };

test("without filters everything is shown and counted", () => {
  const shown = visibleIn(network, all);
  expect(shown.nodes.size).toBe(network.nodes.length);
  expect(shown.links.size).toBe(network.links.length);
  const counted = [...shown.typeCounts.values()].reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(network.nodes.length);
});

test("figures are hidden at the start, with the facts that lead to them", () => {
  const shown = visibleIn(network, DEFAULT_VIEW);
  const figures = network.nodes.filter(({ type }) => type === "Measure");
  expect(figures.length).toBeGreaterThan(0);
  expect(figures.some(({ id }) => shown.nodes.has(id))).toBe(false);
  expect(shown.typeCounts.get("Measure")).toBe(figures.length);
  const leading = network.links.filter(({ predicate }) => predicate === "HAS_MEASURE");
  expect(leading.some(({ id }) => shown.links.has(id))).toBe(false);
});

test("a hidden type takes its facts along; its own count stays, so that it can be chosen again", () => {
  const shown = visibleIn(network, { ...all, hiddenTypes: ["Department"] });
  const departments = new Set(
    network.nodes.filter(({ type }) => type === "Department").map(({ id }) => id),
  );
  expect(shown.typeCounts.get("Department")).toBe(departments.size);
  for (const link of network.links) {
    const touches = departments.has(link.source) || departments.has(link.target);
    expect(shown.links.has(link.id)).toBe(!touches);
  }
});

test("a hidden status hides stated facts only; background has a switch of its own", () => {
  const shown = visibleIn(network, { ...all, hiddenStatuses: ["done"] });
  for (const link of network.links) {
    expect(shown.links.has(link.id)).toBe(link.background || link.status !== "done");
  }
  const stated = visibleIn(network, { ...all, background: false });
  expect(network.links.some(({ background }) => background)).toBe(true);
  for (const link of network.links) expect(stated.links.has(link.id)).toBe(!link.background);
  const known = network.nodes.filter(({ background }) => background);
  expect(known.some(({ id }) => stated.nodes.has(id))).toBe(false);
});

test("facts that are less sure than asked for are neither shown nor counted", () => {
  const shown = visibleIn(network, { ...all, surest: 0.97 });
  const sure = network.links.filter(({ confidence }) => confidence >= 0.97);
  expect(sure.length).toBeGreaterThan(0);
  expect(sure.length).toBeLessThan(network.links.length);
  expect([...shown.links].sort()).toEqual(sure.map(({ id }) => id).sort());
  const counted = [...shown.relationCounts.values()].reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(sure.length);
});

test("counts of relations follow the filter of statuses and the other way round", () => {
  const shown = visibleIn(network, { ...all, hiddenStatuses: ["done"], background: false });
  const planned = network.links.filter(
    ({ status, background }) => !background && status !== "done",
  );
  const counted = [...shown.relationCounts.values()].reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(planned.length);
  const leads = visibleIn(network, { ...all, hiddenRelations: ["LEADS"] });
  expect(leads.relationCounts.get("LEADS")).toBe(
    network.links.filter(({ predicate }) => predicate === "LEADS").length,
  );
});

test("neighbours are one visible fact away", () => {
  const shown = visibleIn(network, DEFAULT_VIEW);
  const around = neighboursOf("Laboratory:松山湖材料实验室", network.links, shown);
  expect([...around.keys()]).toContain("Platform:大湾区电镜中心");
  for (const links of around.values()) expect(links.length).toBeGreaterThan(0);
  expect(neighboursOf("Place:无", network.links, shown).size).toBe(0);
});

test("the list names every visible entity once, busiest first in its type", () => {
  const shown = visibleIn(network, DEFAULT_VIEW);
  const groups = nodesByType(network, shown);
  const listed = [...groups.values()].flat();
  expect(listed.map(({ id }) => id).sort()).toEqual([...shown.nodes].sort());
  expect(groups.get("Place")?.[0]?.id).toBe("Place:东莞市");
});

test("a toggle puts in, takes out, and keeps one order", () => {
  expect(toggled(["b"], "a")).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "a")).toEqual(["b"]);
});
