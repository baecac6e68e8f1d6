import { focusOn } from "../../../viewer/src/graph/focus.ts";

function link(id: string, source: string, target: string) {
  return {
    id,
    source,
    target,
    predicate: "LEADS",
    status: "done" as const,
    background: false,
    provenance: "explicit" as const,
    support: 1,
    letters: [],
  };
}

const links = [link("f1", "a", "b"), link("f2", "b", "c"), link("f3", "c", "d")];
const visible = { nodes: new Set(["a", "b", "c", "d"]), links: new Set(["f1", "f2", "f3"]) };

test("a node lights up with its facts and neighbours", () => {
  const focus = focusOn({ kind: "node", id: "b" }, links, visible);
  expect(focus?.centres).toEqual(new Set(["b"]));
  expect(focus?.nodes).toEqual(new Set(["a", "b", "c"]));
  expect(focus?.links).toEqual(new Set(["f1", "f2"]));
});

test("a fact lights up with its two ends", () => {
  const focus = focusOn({ kind: "fact", id: "f3" }, links, visible);
  expect(focus?.centres).toEqual(new Set(["c", "d"]));
  expect(focus?.links).toEqual(new Set(["f3"]));
});

test("filtered facts do not light up their other ends", () => {
  const focus = focusOn({ kind: "node", id: "b" }, links, { ...visible, links: new Set(["f2"]) });
  expect(focus?.nodes).toEqual(new Set(["b", "c"]));
});

test("a node without facts stands alone; what is hidden or unknown has no focus", () => {
  expect(focusOn({ kind: "node", id: "a" }, [], visible)?.nodes).toEqual(new Set(["a"]));
  expect(focusOn({ kind: "node", id: "z" }, links, visible)).toBeUndefined();
  expect(focusOn({ kind: "fact", id: "z" }, links, visible)).toBeUndefined();
  expect(focusOn(undefined, links, visible)).toBeUndefined();
});
