import { withoutUnknown } from "../../../viewer/src/state/unknown-parts.ts";
import { DEFAULT_VIEW, type ViewState } from "../../../viewer/src/state/view-state.ts";
import { flagshipGraph, networkOf } from "../../support/flagship-network.ts";

const network = networkOf(flagshipGraph());
const [pole = "", other = ""] = network.poles;
const letter = network.letters[0]?.id ?? "";
const fact = network.links[0]?.id ?? "";

const KNOWN: ViewState = {
  ...DEFAULT_VIEW,
  selected: [
    { kind: "node", id: pole },
    { kind: "node", id: "fold:Department@x" },
    { kind: "fact", id: fact },
  ],
  hidden: [other],
  expanded: ["community:*", "community:3", "fold:Department@x", `${pole}>LEADS>50`],
  isolated: [pole, other],
  pins: { [pole]: { x: 1, y: 2 }, "community:1": { x: 0, y: 0 } },
  path: { from: pole, to: other, way: 1 },
  lens: { on: true, poles: [pole, other], headline: 2 },
  scope: { letter, year: "2021", place: pole },
  letter,
};

test("what the network holds stays as it is, folds and communities too", () => {
  const { view, gone } = withoutUnknown(KNOWN, network);
  expect(gone).toEqual([]);
  expect(view).toBe(KNOWN);
});

test("all that it does not hold is named and taken out, and the rest stays", () => {
  const { view, gone } = withoutUnknown(
    {
      ...KNOWN,
      selected: [...KNOWN.selected, { kind: "node", id: "n" }, { kind: "fact", id: "f" }],
      hidden: [other, "h"],
      expanded: ["x>LEADS", pole],
      isolated: [pole, "i"],
      depth: { ids: ["d"], hops: 1 },
      pins: { p: { x: 0, y: 0 } },
      path: { from: "from", to: "to" },
      lens: { on: true, poles: ["left", "right"], headline: 2 },
      scope: { letter: "l", year: "1900", place: "s" },
      hiddenTypes: ["Measure", "T"],
      hiddenRelations: ["R"],
      hiddenStatuses: ["S"],
      letter: "o",
    },
    network,
  );
  const names = [
    "n",
    "f",
    "h",
    "x",
    "i",
    "d",
    "p",
    "from",
    "to",
    "left",
    "right",
    "l",
    "1900",
    "s",
  ];
  expect([...gone].sort()).toEqual([...names, "T", "R", "S", "o"].sort());
  const { isolated: _i, path: _p, letter: _l, ...rest } = KNOWN;
  expect(view).toEqual({
    ...rest,
    expanded: [pole],
    pins: {},
    lens: { on: true, headline: 2 },
    scope: {},
  });
});
