import { resolveEntity } from "../../src/explore/resolve.ts";
import { LettergraphError } from "../../src/model/errors.ts";
import type { NetworkNode } from "../../src/model/network.ts";
import { networkWith } from "../support/network.ts";

function node(id: string, aliases: readonly string[] = []): NetworkNode {
  const [type = "", name = ""] = id.split(":");
  return {
    id,
    type,
    name,
    aliases,
    degree: 0,
    background: false,
    x: 0,
    y: 0,
    pinyin: "",
    initials: "",
  };
}

const NETWORK = networkWith([
  node("Place:东莞市", ["东莞"]),
  node("Zone:松山湖"),
  node("Place:松山湖"),
  node("ScienceCity:松山湖科学城"),
]);

function codeOf(word: string): string {
  try {
    return resolveEntity(NETWORK, word);
  } catch (error) {
    if (error instanceof LettergraphError) return `${error.code} | ${error.message}`;
    throw error;
  }
}

test.each([
  ["Zone:松山湖", "Zone:松山湖"],
  ["东莞市", "Place:东莞市"],
  ["东莞", "Place:东莞市"],
  ["湖科学", "ScienceCity:松山湖科学城"],
])("%s leads to %s", (word, id) => {
  expect(codeOf(word)).toBe(id);
});

test("a name of two entities is refused with the ids to choose from", () => {
  expect(codeOf("松山湖")).toMatch(/^ambiguous-entity .*Zone:松山湖, Place:松山湖/);
});

test("a part of several names is refused with what may be meant", () => {
  expect(codeOf("松山")).toMatch(/^unknown-entity .*Did you mean .*ScienceCity:松山湖科学城/);
});

test("a slip of the pen is refused with what may be meant", () => {
  expect(codeOf("东完市")).toMatch(/^unknown-entity .*Did you mean Place:东莞市\?/);
});

test("an unknown name is refused with what to do", () => {
  expect(codeOf("北京")).toMatch(/^unknown-entity .*lettergraph search/);
});
