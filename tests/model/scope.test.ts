import { linksWithin, yearsOf } from "../../src/model/scope.ts";
import { flagshipGraph, networkOf } from "../support/flagship-network.ts";

const network = networkOf(flagshipGraph());
const [letter] = network.letters;

test("nothing chosen leaves everything", () => {
  expect(linksWithin(network, {})).toBeUndefined();
});

test("a letter and its year leave what it states, without background", () => {
  const stated = network.links.filter(({ background }) => !background).map(({ id }) => id);
  expect([...(linksWithin(network, { letter: letter?.id ?? "" }) ?? [])].sort()).toEqual(
    stated.sort(),
  );
  expect(linksWithin(network, { year: "2021" })?.size).toBe(stated.length);
  expect(linksWithin(network, { year: "1999" })?.size).toBe(0);
  expect(yearsOf(network)).toEqual(["2021"]);
});

test("a place leaves what touches it or what belongs to it", () => {
  const within = linksWithin(network, { place: "Place:深圳市" }) ?? new Set();
  const ends = network.links
    .filter(({ id }) => within.has(id))
    .flatMap(({ source, target }) => [source, target]);
  expect(ends).toContain("ScienceCity:光明科学城");
  expect(ends).not.toContain("Department:东莞市教育局");
});
