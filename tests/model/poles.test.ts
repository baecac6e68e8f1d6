import { polesOf, titleOf } from "../../src/model/poles.ts";
import { flagshipGraph, networkOf } from "../support/flagship-network.ts";
import { background, entity, fact, textEvidence } from "../support/small-graph.ts";

type Row = readonly [subject: string, predicate: string, object: string, stated?: boolean];

function graphOf(...rows: readonly Row[]) {
  const ids = [...new Set(rows.flatMap(([subject, , object]) => [subject, object]))];
  return {
    entities: ids.map((id) => entity(id)),
    facts: rows.map(([subject, predicate, object, stated = true], at) =>
      fact(`f${at}`, [subject, predicate, object], {
        evidence: [stated ? textEvidence(`e${at}`) : background(`b${at}`)],
      }),
    ),
  };
}

test("Dongguan is left and Shenzhen right in the letter of Dongguan", () => {
  const network = networkOf(flagshipGraph());
  expect(network.poles).toEqual(["Place:东莞市", "Place:深圳市"]);
  expect(network.title).toEqual({ zh: "东莞市—深圳市协同网络", en: "Dongguan–Shenzhen network" });
});

test("the poles are the two that letters tie most, by what lies in them too", () => {
  const graph = graphOf(
    ["Place:绍兴市", "COOPERATES_WITH", "Place:宁波市"],
    ["Zone:滨海新区", "LOCATED_IN", "Place:绍兴市"],
    ["Company:甲", "LOCATED_IN", "Place:上海市", false],
    ["Zone:滨海新区", "COOPERATES_WITH", "Company:甲"],
    ["Place:绍兴市", "INTRODUCES_FROM", "Place:上海市"],
  );
  expect(polesOf(graph)).toEqual(["Place:绍兴市", "Place:上海市"]);
});

test("a place and what lies in it are no two poles", () => {
  const graph = graphOf(
    ["Place:绍兴市", "LOCATED_IN", "Place:浙江省"],
    ["Place:绍兴市", "COOPERATES_WITH", "Place:浙江省"],
  );
  expect(polesOf(graph)).toEqual([]);
});

test("where letters tie no two places, those with the most facts are the poles", () => {
  const graph = graphOf(
    ["Place:绍兴市", "BUILDS", "Platform:甲"],
    ["Place:绍兴市", "BUILDS", "Platform:乙"],
    ["Place:宁波市", "BUILDS", "Platform:丙"],
  );
  expect(polesOf(graph)).toEqual(["Place:绍兴市", "Place:宁波市"]);
});

test("background knowledge makes no pole, and without two the title names no place", () => {
  const graph = graphOf(["Place:绍兴市", "COOPERATES_WITH", "Place:宁波市", false]);
  expect(polesOf(graph)).toEqual([]);
  expect(titleOf([], [])).toEqual({ zh: "公文知识图谱", en: "What the letters say" });
});
