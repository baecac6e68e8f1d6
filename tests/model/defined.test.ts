import { defined } from "../../src/model/defined.ts";

test("what has no value is left out, and the rest keeps its order", () => {
  const kept = defined({ a: 1, b: undefined, c: null, d: 0, e: "" });
  expect(Object.entries(kept)).toEqual([
    ["a", 1],
    ["c", null],
    ["d", 0],
    ["e", ""],
  ]);
});
