import { ASPECTS, evaluate } from "../../src/evaluate/evaluate.ts";
import { readGold } from "../../src/evaluate/gold.ts";
import { extractFile, FLAGSHIP, LEXICON } from "./reading.ts";

const GRAPH = await extractFile(FLAGSHIP);
const SCORES = evaluate(
  GRAPH,
  readGold("tests/fixtures/key/dongguan-2021-109.json"),
  LEXICON.ontology,
);

describe("the real letter, by rules alone", () => {
  test.each(ASPECTS.filter((aspect) => aspect !== "mentions"))(
    "misses nothing and is wrong about nothing: %s",
    (aspect) => {
      expect(SCORES[aspect].mistakes).toEqual([]);
    },
  );

  it("is demanded enough", () => {
    const right = (aspect: (typeof ASPECTS)[number]) => SCORES[aspect].tally.right;
    expect(right("entities")).toBeGreaterThan(65);
    expect(right("facts")).toBeGreaterThan(60);
    expect(right("measures")).toBeGreaterThan(25);
    expect(right("frame")).toBeGreaterThan(4);
  });

  it("names nothing that is not there", () => {
    expect(SCORES.mentions.mistakes.filter(({ kind }) => kind === "wrong")).toEqual([]);
    const { missed, right } = SCORES.mentions.tally;
    expect(missed / (missed + right)).toBeLessThan(0.03);
  });

  it("keeps the telephone out", () => {
    expect(JSON.stringify(GRAPH.entities)).not.toContain("28685020");
    expect(JSON.stringify(GRAPH.facts.map(({ evidence: _, ...fact }) => fact))).not.toContain(
      "28685020",
    );
  });
});
