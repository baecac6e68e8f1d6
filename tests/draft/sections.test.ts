import { sectionFinder } from "../../src/draft/sections.ts";
import type { Section } from "../../src/model/graph.ts";

function letter(...sections: readonly (readonly [id: string, start: number, end: number])[]) {
  const level = 1;
  return {
    id: "Letter:x",
    sections: sections.map(
      ([id, start, end]): Section => ({ id, number: "", heading: "", level, start, end }),
    ),
  };
}

const sectionAt = sectionFinder(letter(["head", 0, 9], ["1", 12, 50], ["1.1", 20, 30]));

test.each([
  ["the section around it", 0, "head"],
  ["the innermost of those around it", 20, "1.1"],
  ["the outer one behind the end of the inner one", 30, "1"],
  ["the one before where it stands between two", 10, "head"],
  ["the last one behind all of them", 60, "1.1"],
])("a place is in %s", (_what, place, section) => {
  expect(sectionAt(place)).toBe(section);
});

it("puts what stands before the first section into it", () => {
  expect(sectionFinder(letter(["1", 5, 9]))(0)).toBe("1");
});
