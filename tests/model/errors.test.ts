import { describeFault, failure, LettergraphError } from "../../src/model/errors.ts";

test("a fault is told with its place, what is wrong and the cure", () => {
  const what = "the quote is not in the letter";
  const cure = "Copy the words as they stand there";
  expect(describeFault({ what, cure, file: "reviews/x.yaml", line: 12 })).toBe(
    `reviews/x.yaml:12: ${what}. ${cure}`,
  );
  expect(describeFault({ what, file: "x.txt", line: 3, offset: 40 })).toBe(
    `x.txt:3:offset 40: ${what}`,
  );
  expect(describeFault({ what })).toBe(what);
});

test("an offset of 0 is a place too", () => {
  expect(describeFault({ what: "no letter", file: "x.txt", offset: 0 })).toBe(
    "x.txt:offset 0: no letter",
  );
});

test("an error tells all its faults, one a line, and keeps its cause", () => {
  const error = new LettergraphError("input", "review", [{ what: "one" }, { what: "two" }]);
  expect(error.message).toBe("one\ntwo");
  expect(error.faults).toHaveLength(2);
  const cause = new Error("disk");
  const single = failure("not-found", "no-file", { what: "gone" }, { cause });
  expect(single).toMatchObject({ kind: "not-found", code: "no-file", message: "gone", cause });
});
