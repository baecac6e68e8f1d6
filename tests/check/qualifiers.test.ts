import { qualifierFaults } from "../../src/check/qualifiers.ts";
import { readOntology } from "../../src/data/ontology.ts";
import { parseReview } from "../../src/review/schema.ts";

const ONTOLOGY = readOntology("data/ontology.yaml");

function faultsOf(decision: string) {
  const text = `letter: Letter:甲\nreviewer: 王五\nfacts:\n${decision}`;
  return qualifierFaults(parseReview(text, "reviews/甲.yaml"), ONTOLOGY);
}

const TRIPLE = "subject: 甲, predicate: BUILDS, object: 乙, quote: 甲建设乙";

it("takes what the ontology declares", () => {
  expect(
    faultsOf(`  - { decision: add, ${TRIPLE}, qualifiers: { period: 2020/.., batch: 首批 } }`),
  ).toEqual([]);
  expect(faultsOf(`  - { decision: accept, ${TRIPLE} }`)).toEqual([]);
});

it("tells a qualifier that is not declared, with file, line and the near spelling", () => {
  const added = `  - { decision: accept, ${TRIPLE} }\n  - { decision: add, ${TRIPLE}, qualifiers: { perod: 2020/.. } }`;
  expect(faultsOf(added)).toMatchObject([
    {
      what: "the ontology declares no qualifier perod",
      file: "reviews/甲.yaml",
      line: 5,
      cure: expect.stringContaining("Did you mean period?"),
    },
  ]);
});

it("tells a value of another type, in corrections too", () => {
  const corrected = `  - { decision: correct, ${TRIPLE}, to: { qualifiers: { period: 2020 } }, why: year }`;
  expect(faultsOf(corrected)).toMatchObject([
    { what: "the qualifier period is no period: 2020", line: 4 },
  ]);
});
