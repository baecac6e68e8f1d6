import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Around, namesIn, ownersIn } from "../reading.ts";

interface Office {
  readonly from: Around;
  readonly says: Readonly<Record<string, Expected>>;
}

interface Expected {
  readonly names: readonly string[];
  readonly figures: readonly string[];
}

const OFFICES: readonly Office[] = parse(readFileSync("tests/fixtures/sentences.yaml", "utf8"));

describe.each(OFFICES)("as $from.issuer writes", ({ from, says }) => {
  test.each(Object.entries(says))("%s", async (body, expected) => {
    const [names, figures] = await Promise.all([namesIn(body, from), ownersIn(body, from)]);
    expect({ names, figures }).toEqual(expected);
  });
});
