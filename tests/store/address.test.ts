import { resolve } from "node:path";
import { LettergraphError } from "../../src/model/errors.ts";
import { absoluteAddress, parseAddress } from "../../src/store/address.ts";
import { openStore } from "../../src/store/open.ts";
import { codeOf, messageOf } from "../support/codes.ts";

test.each([
  ["memory:", "memory"],
  ["graphs/today", "folder"],
  [".lettergraph", "folder"],
  ["C:\\graphs", "folder"],
  ["bolt://localhost:7687", "bolt"],
  ["Neo4j+S://host", "neo4j+s"],
  ["", "folder"],
])("%s is of the scheme %s", (text, scheme) => {
  expect(parseAddress(text)).toEqual({ scheme, text });
});

test("a path is seen from its folder, and nothing else is", () => {
  expect(absoluteAddress("/home", "graphs")).toBe(resolve("/home", "graphs"));
  expect(absoluteAddress("/home", "memory:")).toBe("memory:");
  expect(absoluteAddress("/home", "neo4j://host")).toBe("neo4j://host");
});

test("an address with a login is refused, and does not come up in the message", () => {
  expect(() => parseAddress("bolt://me:secret@host")).toThrow(LettergraphError);
  expect(() => parseAddress("bolt://me:secret@host")).not.toThrow(/secret/);
});

test.each(["", "http://host", "postgres://host"])("%j belongs to no engine", async (address) => {
  expect(await codeOf(openStore(address))).toBe("store-address");
  expect(await messageOf(openStore(address))).toContain("a folder, memory:, bolt://");
});
