import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { factsIn } from "../reading.ts";

const SENTENCES: Readonly<Record<string, readonly string[]>> = parse(
  readFileSync("tests/fixtures/constructions.yaml", "utf8"),
);

describe("said in other words", () => {
  test.each(Object.entries(SENTENCES))("%s", async (body, expected) => {
    expect(await factsIn(body)).toEqual(expected);
  });
});
