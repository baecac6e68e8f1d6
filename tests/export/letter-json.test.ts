import { letterJson } from "../../src/export/letter-json.ts";
import { SAMPLE_GRAPH } from "../server/sample-graph.ts";

const [letter] = SAMPLE_GRAPH.letters;
if (letter === undefined) throw new Error("the sample is empty");
const printed = letterJson({ letter, entities: SAMPLE_GRAPH.entities, facts: SAMPLE_GRAPH.facts });

describe("letterJson", () => {
  it("tells of the letter all but its text", () => {
    expect(printed.letter).toMatchObject({ id: letter.id, sha256: letter.sha256 });
    expect(printed.letter).not.toHaveProperty("text");
    expect(printed.letter.sections).toEqual(letter.sections);
  });

  it("gives entities with the places where they are named", () => {
    expect(printed.entities[1]).toEqual({
      id: "Place:东莞市",
      type: "Place",
      name: "东莞市",
      aliases: ["东莞"],
      properties: {},
      mentions: [{ start: 0, end: 3 }],
    });
  });

  it("gives facts with their proof", () => {
    expect(printed.facts[1]).toMatchObject({
      subject: "ScienceCity:松山湖科学城",
      predicate: "LOCATED_IN",
      object: "Place:东莞市",
      status: "done",
      qualifiers: {},
    });
    expect(printed.facts[1]?.evidence).toEqual([
      { start: 10, end: 21, exact: "松山湖科学城位于东莞市", rule: "test", provenance: "explicit" },
    ]);
  });

  it("says which review stands behind a proof", () => {
    const [fact] = SAMPLE_GRAPH.facts;
    const [evidence] = fact?.evidence ?? [];
    if (fact === undefined || evidence === undefined) throw new Error("the sample is empty");
    const reviewed = { ...evidence, reviewedBy: "reviews/x.yaml" };
    const { facts } = letterJson({
      letter,
      entities: [],
      facts: [{ ...fact, evidence: [reviewed] }],
    });
    expect(facts[0]?.evidence[0]?.reviewedBy).toBe("reviews/x.yaml");
  });
});
