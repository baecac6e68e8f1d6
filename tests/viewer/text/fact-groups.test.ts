import { entityDetail } from "../../../src/model/api.ts";
import { groupTies, quoteOf, shareQuotes } from "../../../viewer/src/text/fact-groups.ts";
import { flagshipGraph, networkOf } from "../../support/flagship-network.ts";

const graph = flagshipGraph();
const { relations } = networkOf(graph);
const MECHANISM = "Mechanism:东莞市培育国家先进制造业集群工作协调机制";

function tiesOf(id: string) {
  return groupTies(id, entityDetail(graph, id)?.facts ?? [], relations);
}

test("facts are grouped by relation and direction, what the entity does first", () => {
  const { groups } = tiesOf(MECHANISM);
  expect(groups.map(({ predicate, direction }) => `${predicate} ${direction}`)).toEqual([
    "TARGETS out",
    "ESTABLISHES in",
    "LEADS in",
    "PARTICIPATES_IN in",
  ]);
});

test("no fact is lost, and figures stand apart", () => {
  const id = "Place:东莞市";
  const { groups, figures } = tiesOf(id);
  const listed = groups.reduce((sum, { ties }) => sum + ties.length, 0) + figures.length;
  expect(listed).toBe(entityDetail(graph, id)?.facts.length);
  expect(figures.length).toBeGreaterThan(5);
  expect(groups.flatMap(({ ties }) => ties).some(({ other }) => other.type === "Measure")).toBe(
    false,
  );
});

test("a symmetric relation has one group whichever end is asked", () => {
  const directions = ["Place:东莞市", "Place:深圳市"].map((id) =>
    tiesOf(id)
      .groups.filter(({ predicate }) => predicate === "COOPERATES_WITH")
      .map(({ direction }) => direction),
  );
  expect(directions).toEqual([["both"], ["both"]]);
});

test("neighbours that rest on the same words share one quote", () => {
  const members = tiesOf(MECHANISM).groups.find(({ predicate }) => predicate === "PARTICIPATES_IN");
  const runs = shareQuotes(members?.ties ?? []);
  expect(runs.flat()).toHaveLength(11);
  expect(runs).toHaveLength(1);
});

test("the words behind background knowledge are its publication", () => {
  const [tie] =
    tiesOf("ScienceCity:光明科学城").groups.find(({ predicate }) => predicate === "LOCATED_IN")
      ?.ties ?? [];
  if (tie === undefined) throw new Error("no background fact");
  const titles = graph.sources.map(({ title }) => title);
  expect(titles).toContain(quoteOf(tie.fact));
});
