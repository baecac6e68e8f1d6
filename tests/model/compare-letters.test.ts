import { CHANGES, compareLetters, inTime } from "../../src/model/compare-letters.ts";
import type { Status } from "../../src/model/graph.ts";
import type { NetworkLink } from "../../src/model/network.ts";

const link = (id: string, ...stated: [letter: string, status: Status][]): NetworkLink => ({
  id,
  source: "a",
  target: "b",
  predicate: "BUILDS",
  status: "done",
  background: stated.length === 0,
  provenance: "explicit",
  confidence: 0.97,
  support: stated.length,
  letters: stated.map(([letter]) => letter),
  proofs: stated.map(([letter, status]) => ({ letter, status, section: "", start: 0, end: 1 })),
});

test("tells what is new, gone, changed and as before; others' facts and background are left out", () => {
  const links = [
    link("new", ["L2", "done"]),
    link("gone", ["L1", "planned"]),
    link("changed", ["L1", "planned"], ["L2", "done"]),
    link("kept", ["L1", "done"], ["L2", "done"]),
    link("other", ["L3", "done"]),
    link("background"),
  ];
  const compared = compareLetters({ links }, "L1", "L2");
  const told = CHANGES.map((change) =>
    compared[change].map(({ link: { id }, from, to }) => [id, from, to]),
  );
  expect(told).toEqual([
    [["changed", "planned", "done"]],
    [["new", undefined, "done"]],
    [["gone", "planned", undefined]],
    [["kept", "done", "done"]],
  ]);
});

test("letters stand in order of time, undated ones first", () => {
  const letters = [
    { id: "b", title: "", date: "2022-01-01" },
    { id: "a", title: "", date: "2021-05-19" },
    { id: "c", title: "" },
  ];
  expect(letters.sort(inTime).map(({ id }) => id)).toEqual(["c", "a", "b"]);
});
