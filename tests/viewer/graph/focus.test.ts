import { adjacencyOf } from "../../../src/model/adjacency.ts";
import { focusOn } from "../../../viewer/src/graph/focus.ts";
import type { Selection } from "../../../viewer/src/state/view-state.ts";

function link(id: string, source: string, target: string) {
  return {
    id,
    source,
    target,
    predicate: "LEADS",
    status: "done" as const,
    background: false,
    provenance: "explicit" as const,
    confidence: 0.97,
    support: 1,
    letters: [],
    proofs: [],
  };
}

const links = [link("f1", "a", "b"), link("f2", "b", "c"), link("f3", "c", "d")];
function focus(targets: readonly Selection[], shown = visible) {
  const byId = new Map(links.map((each) => [each.id, each]));
  return focusOn(targets, adjacencyOf(links), byId, shown);
}

const visible = { nodes: new Set(["a", "b", "c", "d"]), links: new Set(["f1", "f2", "f3"]) };

test("a node lights up with its facts and neighbours", () => {
  const lit = focus([{ kind: "node", id: "b" }]);
  expect(lit?.centres).toEqual(new Set(["b"]));
  expect(lit?.nodes).toEqual(new Set(["a", "b", "c"]));
  expect(lit?.links).toEqual(new Set(["f1", "f2"]));
});

test("a fact lights up with its two ends", () => {
  const lit = focus([{ kind: "fact", id: "f3" }]);
  expect(lit?.centres).toEqual(new Set(["c", "d"]));
  expect(lit?.links).toEqual(new Set(["f3"]));
});

test("filtered facts do not light up their other ends", () => {
  const lit = focus([{ kind: "node", id: "b" }], { ...visible, links: new Set(["f2"]) });
  expect(lit?.nodes).toEqual(new Set(["b", "c"]));
});

test("a node without facts stands alone; what is hidden or unknown has no focus", () => {
  expect(focus([{ kind: "node", id: "a" }], { ...visible, links: new Set() })?.nodes).toEqual(
    new Set(["a"]),
  );
  expect(focus([{ kind: "node", id: "z" }])).toBeUndefined();
  expect(focus([{ kind: "fact", id: "z" }])).toBeUndefined();
  expect(focus([])).toBeUndefined();
});

test("several selected things light up together", () => {
  const lit = focus([
    { kind: "node", id: "a" },
    { kind: "fact", id: "f3" },
  ]);
  expect(lit?.centres).toEqual(new Set(["a", "c", "d"]));
  expect(lit?.links).toEqual(new Set(["f1", "f3"]));
});
