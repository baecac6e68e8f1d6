import { isTextEvidence } from "../../src/model/graph.ts";
import type { PageLayout } from "../../src/model/page-layout.ts";
import { applyReview } from "../../src/review/apply.ts";
import { parseReview } from "../../src/review/schema.ts";
import { LETTER, ontology, sample } from "./sample.ts";

const ADDED = `letter: ${LETTER}
reviewer: 王五
facts:
  - decision: add
    subject: Place:东莞市
    predicate: SUPPORTS
    object: Laboratory:松山湖材料实验室
    quote: 我市加快建设松山湖材料实验室
`;

function addedProof(layout?: PageLayout) {
  const review = parseReview(ADDED, "reviews/sample.yaml");
  const { graph } = applyReview(sample(), review, ontology, layout);
  const fact = graph.facts.find(({ predicate }) => predicate === "SUPPORTS");
  return fact?.evidence.find(isTextEvidence);
}

test("a proof that a person adds in a scanned letter tells how surely its words were read", () => {
  const run = { start: 0, end: 10_000, page: 1, quad: [0, 0, 9, 0, 9, 9, 0, 9], cuts: [] } as const;
  const pages = [{ width: 595, height: 842 }];
  const scanned = addedProof({ pages, runs: [{ ...run, confidence: 0.87 }] });
  expect(scanned).toMatchObject({
    readBy: "ocr",
    confidence: 0.87,
    reviewedBy: "reviews/sample.yaml",
  });
  expect(addedProof({ pages, runs: [run] })).not.toHaveProperty("readBy");
  expect(addedProof()).not.toHaveProperty("confidence");
});
