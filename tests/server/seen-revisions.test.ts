import { seenRevisions } from "../../src/server/seen-revisions.ts";

it("keeps the texts that were shown last", () => {
  const seen = seenRevisions(2);
  seen.remember("1", "one");
  seen.remember("2", "two");
  seen.remember("1", "one");
  seen.remember("3", "three");
  expect(["1", "2", "3"].map((revision) => seen.textOf(revision))).toEqual([
    "one",
    undefined,
    "three",
  ]);
});
