import { collaborationOf } from "../../../src/model/collaboration.ts";
import { foldsOf } from "../../../src/model/fold.ts";
import { visibleIn } from "../../../viewer/src/state/filters.ts";
import { type PictureInput, pictureOf } from "../../../viewer/src/state/picture.ts";
import { DEFAULT_VIEW } from "../../../viewer/src/state/view-state.ts";
import { flagshipGraph, networkOf } from "../../support/flagship-network.ts";

const network = networkOf(flagshipGraph());
const collaboration = collaborationOf(network, ["Place:东莞市", "Place:深圳市"]);
const folds = foldsOf(network, collaboration.nodes);
const MECHANISM = "Mechanism:东莞市培育国家先进制造业集群工作协调机制";

function drawn(view: Partial<typeof DEFAULT_VIEW> = {}, more: Partial<PictureInput> = {}) {
  const all = { ...DEFAULT_VIEW, ...view };
  return pictureOf({
    network,
    visible: visibleIn(network, all),
    folds,
    lens: undefined,
    path: undefined,
    view: all,
    ...more,
  });
}

test("without a lens all that a fact ties is lit; the rest is named apart", () => {
  const { lit, unlinked } = drawn();
  const tied = new Set(network.links.flatMap(({ source, target }) => [source, target]));
  for (const id of lit.nodes) expect(tied.has(id)).toBe(true);
  for (const id of unlinked) expect(lit.nodes.has(id)).toBe(false);
});

test("the lens lights what ties the poles and leaves the rest grey", () => {
  const { drawn: all, lit } = drawn({}, { lens: collaboration });
  expect(lit.nodes).toEqual(collaboration.nodes);
  expect(all.nodes.size).toBeGreaterThan(3 * lit.nodes.size);
  expect(drawn({ trimmed: true }, { lens: collaboration }).drawn.nodes).toEqual(
    collaboration.nodes,
  );
});

test("filters grey what they take out, and nothing unlinked stays lit", () => {
  const { drawn: all, lit } = drawn({
    hiddenStatuses: ["done", "ongoing", "planned"],
    background: false,
  });
  const applied = network.links.filter(
    ({ status, background }) => status === "applied" && !background,
  );
  expect(lit.links.size).toBe(applied.length);
  expect(lit.nodes).toEqual(new Set(applied.flatMap(({ source, target }) => [source, target])));
  expect(all.nodes.size).toBeGreaterThan(lit.nodes.size);
});

test("expanding brings neighbours to light, of one relation where it is named", () => {
  const lens = { nodes: new Set([MECHANISM]), links: new Set<string>() };
  const leads = drawn({ expanded: [`${MECHANISM}>LEADS`] }, { lens });
  expect([...leads.lit.nodes].sort()).toEqual(
    ["Department:东莞市工业和信息化局", MECHANISM].sort(),
  );
  expect(drawn({ expanded: [MECHANISM] }, { lens }).lit.nodes.size).toBeGreaterThan(3);
  expect(drawn({ expanded: [`${MECHANISM}>>2`] }, { lens }).lit.links.size).toBe(2);
});

test("expanding obeys the filters", () => {
  const lens = { nodes: new Set([MECHANISM]), links: new Set<string>() };
  const { lit } = drawn(
    { expanded: [MECHANISM], hiddenTypes: ["Department", "Measure"] },
    { lens },
  );
  expect([...lit.nodes].some((id) => id.startsWith("Department:"))).toBe(false);
});

test("depth lights what lies within so many facts", () => {
  const at = (hops: number) => drawn({ depth: { ids: [MECHANISM], hops } }).lit.nodes.size;
  expect(at(0)).toBe(1);
  expect(at(1)).toBeGreaterThan(5);
  expect(at(2)).toBeGreaterThan(at(1));
});

test("bodies with the same ties are folded until they are opened or selected", () => {
  const fold = folds.find(({ type }) => type === "Department");
  if (fold === undefined) throw new Error("no departments fold");
  const [member = ""] = fold.members;
  expect(drawn().closed.map(({ id }) => id)).toContain(fold.id);
  expect(drawn().drawn.nodes.has(member)).toBe(false);
  expect(drawn({ expanded: [fold.id] }).drawn.nodes.has(member)).toBe(true);
  expect(drawn({ selected: [{ kind: "node", id: member }] }).drawn.nodes.has(member)).toBe(true);
});

test("what was hidden by hand is gone", () => {
  const { drawn: all, lit } = drawn({ hidden: [MECHANISM] });
  expect(all.nodes.has(MECHANISM)).toBe(false);
  expect(lit.nodes.has(MECHANISM)).toBe(false);
});
