import { belongingTo, isBoth } from "../../src/model/belonging.ts";
import { collaborationOf } from "../../src/model/collaboration.ts";
import { foldsOf } from "../../src/model/fold.ts";
import { factOf, jointName, withoutJointRegions } from "../../src/model/joint-region.ts";
import { letterFrame } from "../../src/model/letter-frame.ts";
import { placeFigures } from "../../src/model/line-figures.ts";
import { toNetwork } from "../../src/model/network.ts";
import { flagshipGraph, networkOf, ONTOLOGY } from "../support/flagship-network.ts";
import { background, entity, fact, graphOf, textEvidence } from "../support/small-graph.ts";

const DG = "Place:东莞市";
const SZ = "Place:深圳市";
const network = networkOf(flagshipGraph());
const whole = collaborationOf(network, [DG, SZ]);

function networkFor(
  facts: readonly Parameters<typeof fact>[1][],
  more: Partial<Parameters<typeof textEvidence>[1]> = {},
) {
  const ids = [...new Set(facts.flatMap(([subject, , object]) => [subject, object]))];
  const graph = graphOf(
    ids.map((id) => entity(id)),
    facts.map((triple, index) =>
      fact(`f${index}`, triple, { evidence: [textEvidence(`e${index}`, more)] }),
    ),
  );
  return toNetwork(graph, ONTOLOGY, new Map(), new Map());
}

test("the letter's one result between the two cities is the first headline, with its figures", () => {
  const [first] = whole.headlines;
  expect(first?.tie.links.map(({ predicate }) => predicate)).toEqual(["INTRODUCES_FROM"]);
  const amounts = first?.figures.map(
    (id) => network.nodes.find((node) => node.id === id)?.measure?.original,
  );
  expect(amounts).toEqual(["35宗", "22.15亿元"]);
  expect(first?.status).toBe("done");
});

test("three to five headlines tell of different things, none by background alone", () => {
  expect(whole.headlines.length).toBeGreaterThanOrEqual(3);
  expect(whole.headlines.length).toBeLessThanOrEqual(5);
  const links = new Map(network.links.map((link) => [link.id, link]));
  const told = whole.headlines.flatMap((headline) => headline.links);
  expect(new Set(told).size).toBe(told.length);
  for (const id of told) expect(links.get(id)?.background).toBe(false);
});

test("the letter's frame is no tie", () => {
  const frame = letterFrame(network);
  expect([...frame]).toEqual(
    expect.arrayContaining(["Proposal:第20210100号提案", "Person:殷毓德", "Department:东莞市政协"]),
  );
  expect(frame.has("Department:东莞市工业和信息化局")).toBe(false);
  for (const id of frame) expect(whole.nodes.has(id)).toBe(false);
});

test("what belongs to a place is what lies in it, is under it, or bears its name", () => {
  const own = belongingTo(DG, network);
  expect([...own]).toEqual(
    expect.arrayContaining([DG, "ScienceCity:松山湖科学城", "Department:东莞市工业和信息化局"]),
  );
  expect(own.has(SZ)).toBe(false);
  expect(own.has("Zone:“光明科学城-松山湖科学城”片区")).toBe(false);
});

test("a chain of facts over a thing of neither ties the two; over a third place it does not", () => {
  const joint = networkFor([
    [DG, "BUILDS", "Platform:甲"],
    [SZ, "FUNDS", "Platform:甲"],
  ]);
  expect(collaborationOf(joint, [DG, SZ]).headlines[0]?.tie.nodes).toEqual([DG, "Platform:甲", SZ]);
  const third = networkFor([
    [DG, "COOPERATES_WITH", "Place:广州市"],
    ["Place:广州市", "COOPERATES_WITH", SZ],
  ]);
  expect(collaborationOf(third, [DG, SZ]).headlines).toEqual([]);
});

test("background says where a thing belongs, and never ties by itself", () => {
  const graph = graphOf(
    [entity(DG), entity(SZ), entity("Facility:甲")],
    [
      fact("f1", [DG, "BUILDS", "Facility:甲"], { evidence: [background("b1")] }),
      fact("f2", [SZ, "BUILDS", "Facility:甲"], { evidence: [background("b2")] }),
    ],
  );
  const known = toNetwork(graph, ONTOLOGY, new Map(), new Map());
  expect(collaborationOf(known, [DG, SZ]).links.size).toBe(0);
});

test("two bodies can be the poles as well as two places", () => {
  const bodies = networkFor([["Company:甲", "COOPERATES_WITH", "Institution:乙"]]);
  const { headlines } = collaborationOf(bodies, ["Company:甲", "Institution:乙"]);
  expect(headlines).toHaveLength(1);
});

test("a region made of both names is both, never a place of its own", () => {
  expect(isBoth("莞深", "东莞市", "深圳市")).toBe(true);
  expect(isBoth("广东省", "东莞市", "深圳市")).toBe(false);
  expect(isBoth("深圳", "东莞市", "深圳市")).toBe(false);
  const joint = networkFor([
    ["Place:莞深", "BUILDS", "Platform:甲"],
    [DG, "COOPERATES_WITH", SZ],
  ]);
  const seen = withoutJointRegions(joint, [DG, SZ]);
  expect(seen.nodes.map(({ name }) => name)).not.toContain("莞深");
  const built = seen.links.filter(({ predicate }) => predicate === "BUILDS");
  expect(built.map(({ source }) => source)).toEqual([DG, SZ]);
  expect(new Set(built.map(({ id }) => factOf(id)))).toEqual(new Set(["f0"]));
  expect(jointName(joint.nodes, "东莞市", "深圳市")).toBe("莞深");
});

test("a figure stands on the line whose words give it, else at its owner", () => {
  const { onLinks, onNodes } = placeFigures(network);
  const line = network.links.find(({ predicate }) => predicate === "INTRODUCES_FROM");
  expect(onLinks.get(line?.id ?? "")).toHaveLength(2);
  expect(onNodes.get(DG)?.length).toBeGreaterThan(5);
  const all = [...onLinks.values(), ...onNodes.values()].flat();
  expect(new Set(all).size).toBe(all.length);
});

test("bodies with the same stated ties fold, and only these", () => {
  const folds = foldsOf(network, whole.nodes);
  const departments = folds.find(({ type }) => type === "Department");
  expect(departments?.members.length).toBe(11);
  expect(departments?.hub).toMatch(/^Mechanism:/);
  expect(folds.flatMap(({ members }) => members)).not.toContain("Department:东莞市工业和信息化局");
  expect(new Set(folds.map(({ id }) => id)).size).toBe(folds.length);
});
