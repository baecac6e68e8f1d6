import { candidatesFor } from "../../../viewer/src/state/candidates.ts";
import { flagshipGraph, networkOf } from "../../support/flagship-network.ts";

const graph = flagshipGraph();
const network = networkOf(graph);
const named = graph.entities
  .filter(({ mentions }) => mentions.length > 0)
  .map(({ id, mentions }) => ({ id, mentions }));
const anyType = () => true;
const lab = named.find(({ id }) => id === "Laboratory:松山湖材料实验室")?.mentions[0];

test("without a word typed, what the quote names comes first", () => {
  const [first] = candidatesFor("", network, named, lab, anyType);
  expect(first?.id).toBe("Laboratory:松山湖材料实验室");
  expect(candidatesFor("", network, [], lab, anyType)).toEqual([]);
});

test("typed words find by pinyin and initials; types that fit come before the others", () => {
  const fitting = candidatesFor("ssh", network, named, lab, (type) => type === "ScienceCity");
  expect(fitting[0]?.id).toBe("ScienceCity:松山湖科学城");
  expect(fitting.map(({ type }) => type)).toContain("Laboratory");
});

test("figures are never offered as ends", () => {
  for (const query of ["", "投资"]) {
    const types = candidatesFor(query, network, named, lab, anyType).map(({ type }) => type);
    expect(types).not.toContain("Measure");
  }
});
