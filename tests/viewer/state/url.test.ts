import fc from "fast-check";
import { fromHash, toHash } from "../../../viewer/src/state/url.ts";
import {
  DEFAULT_VIEW,
  LAYOUTS,
  MODES,
  type ViewState,
} from "../../../viewer/src/state/view-state.ts";

const id = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
const typeNames = fc.uniqueArray(fc.constantFrom("Measure", "Place", "Company"), { maxLength: 3 });
const ids = fc.array(id, { maxLength: 3 });
const plainId = fc.constantFrom("Place:东莞市", "Place:深圳市", "Company:甲,乙");
const poles = fc.tuple(plainId, plainId).filter(([left, right]) => left !== right);
const whole = fc.integer({ min: -3000, max: 3000 });
const coordinate = fc.integer({ min: -3000, max: 3000 }).map((value) => value / 1000);

const views: fc.Arbitrary<ViewState> = fc
  .record(
    {
      selected: fc.array(
        fc.record({ kind: fc.constantFrom("node" as const, "fact" as const), id }),
        { maxLength: 3 },
      ),
      hidden: ids,
      expanded: ids,
      isolated: fc.array(id, { minLength: 1, maxLength: 3 }),
      depth: fc.record({
        hops: fc.integer({ min: 0, max: 5 }),
        ids: fc.array(id, { minLength: 1 }),
      }),
      path: fc.oneof(
        fc.record({ from: id, to: id }),
        fc.record({ from: id, to: id, way: fc.integer({ min: 0, max: 8 }) }),
      ),
      pins: fc.dictionary(plainId, fc.record({ x: whole, y: whole }), { noNullPrototype: true }),
      layout: fc.constantFrom(...LAYOUTS),
      lens: fc.oneof(
        fc.constant({ on: false }),
        fc.record({ on: fc.constant(true), poles }),
        fc.record({
          on: fc.constant(true),
          poles,
          headline: fc.integer({ min: 0, max: 4 }),
        }),
      ),
      trimmed: fc.boolean(),
      evidence: id,
      hiddenTypes: typeNames.map((list) => list.sort()),
      hiddenRelations: typeNames,
      hiddenStatuses: typeNames,
      background: fc.boolean(),
      surest: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      camera: fc.record({
        x: coordinate,
        y: coordinate,
        ratio: fc.integer({ min: 1, max: 5000 }).map((value) => value / 1000),
      }),
      mode: fc.constantFrom(...MODES),
      drawer: fc.constantFrom("none" as const, "table" as const),
      letter: id,
      language: fc.constantFrom("zh" as const, "en" as const),
      theme: fc.constantFrom("light" as const, "dark" as const),
    },
    { requiredKeys: [] },
  )
  .map((view) => ({ ...DEFAULT_VIEW, ...view }));

test("any view comes back from its link", () => {
  fc.assert(
    fc.property(views, (view) => {
      const { state, dropped } = fromHash(toHash(view));
      expect({ ...DEFAULT_VIEW, ...state }).toEqual(view);
      expect(dropped).toEqual([]);
    }),
  );
});

test("any view comes back after a browser has escaped its Chinese", () => {
  fc.assert(
    fc.property(views, (view) => {
      const escaped = new URL(toHash(view), "http://127.0.0.1/").hash;
      expect({ ...DEFAULT_VIEW, ...fromHash(escaped).state }).toEqual(view);
    }),
  );
});

test("the link is readable and holds only what differs from the start", () => {
  expect(toHash(DEFAULT_VIEW)).toBe("#v=1&lang=zh&th=light");
  expect(
    toHash({
      ...DEFAULT_VIEW,
      selected: [{ kind: "node", id: "Place:东莞市" }],
      hiddenTypes: ["Measure", "Person"],
      camera: { x: 0.51234, y: 0.5, ratio: 0.8 },
    }),
  ).toBe("#v=1&sel=n:Place:东莞市&hide=Measure,Person&cam=0.512,0.5,0.8&lang=zh&th=light");
});

test.each([
  ["cam=1,2", "cam"],
  ["cam=1,2,x", "cam"],
  ["cam=1,2,0", "cam"],
  ["cam=1e12,5,3", "cam"],
  ["cam=0,-101,3", "cam"],
  ["pin=99999999999~1~Place:a", "pin"],
  ["lang=fr", "lang"],
  ["sel=x:1", "sel"],
  ["sel=n:", "sel"],
  ["bg=yes", "bg"],
  ["sure=120", "sure"],
  ["sel=%E4%B8", "sel"],
  ["v=99", "v"],
  ["near=9,a", "near"],
  ["lens=a", "lens"],
  ["lens=a,a", "lens"],
  ["pin=x", "pin"],
  ["lay=spiral", "lay"],
  ["path=a", "path"],
  ["nonsense", "nonsense"],
])("a damaged part such as %s is left out and named", (part, name) => {
  const { state, dropped } = fromHash(`#v=1&th=dark&${part}`);
  expect(dropped).toEqual([name]);
  expect(state).toMatchObject({ theme: "dark" });
});

test("no link is no state", () => {
  expect(fromHash("")).toEqual({ state: {}, dropped: [] });
  expect(fromHash("#")).toEqual({ state: {}, dropped: [] });
});

test("all damaged parts are named, not the first one alone", () => {
  expect(fromHash("#v=1&cam=oops&lang=fr&sel=x").dropped).toEqual(["cam", "lang", "sel"]);
});
