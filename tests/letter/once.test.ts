import { onceFor } from "../../src/letter/once.ts";

it("works an answer out once for each object, undefined too", () => {
  const asked: string[] = [];
  const lengthOf = onceFor(({ word }: { word: string }) => {
    asked.push(word);
    return word === "" ? undefined : word.length;
  });
  const [here, there, none] = [{ word: "东莞" }, { word: "东莞" }, { word: "" }];
  expect([lengthOf(here), lengthOf(here), lengthOf(there)]).toEqual([2, 2, 2]);
  expect([lengthOf(none), lengthOf(none)]).toEqual([undefined, undefined]);
  expect(asked).toEqual(["东莞", "东莞", ""]);
});
