import { readByRules } from "../../src/assemble/letter-files.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { goldFiles, readGold } from "../../src/evaluate/gold.ts";
import { inVocabulary } from "../../src/evaluate/in-vocabulary.ts";
import { CONFIDENCE, confidenceIn } from "../../src/model/confidence.ts";
import { isTextEvidence, type TextEvidence } from "../../src/model/graph.ts";
import { LEXICON } from "../claim/reading.ts";

const SETS = ["letters", "composed", "sight"];

/** Of the facts that were read so from the letters in sight, how many are right. */
async function precision(): Promise<ReadonlyMap<string, number>> {
  const tallies = new Map<string, { read: number; wrong: number }>();
  for (const set of SETS) {
    const folder = `tests/fixtures/${set}`;
    for (const { letter, gold } of goldFiles(folder, folder)) {
      const { graph } = await readByRules(letter, LEXICON);
      const annotated = readGold(gold);
      const { mistakes } = evaluate(graph, annotated, LEXICON.ontology).facts;
      const { facts } = inVocabulary(graph, annotated.vocabulary, LEXICON.ontology);
      const wrong = mistakes.filter(({ kind }) => kind === "wrong");
      for (const { evidence, predicate } of facts) {
        const proof = evidence.find(isTextEvidence);
        if (proof === undefined || proof.rule === "frame" || /^HAS_/.test(predicate)) continue;
        const tally = tallies.get(proof.provenance) ?? { read: 0, wrong: 0 };
        const isWrong = wrong.some(({ type, text }) => type === predicate && text === proof.exact);
        tally.read += 1;
        tally.wrong += isWrong ? 1 : 0;
        tallies.set(proof.provenance, tally);
      }
    }
  }
  return new Map([...tallies].map(([how, { read, wrong }]) => [how, (read - wrong) / read]));
}

describe("confidence", () => {
  it("is the share of right facts among those read so", async () => {
    const measured = await precision();
    expect([...measured.keys()].sort()).toEqual(
      Object.keys(CONFIDENCE)
        .filter((how) => how !== "background")
        .sort(),
    );
    for (const [how, told] of Object.entries(CONFIDENCE))
      expect(Math.abs((measured.get(how) ?? told) - told)).toBeLessThan(0.05);
  });

  const proof = (more: Partial<TextEvidence>): TextEvidence => ({
    id: "e",
    letter: "Letter:x",
    section: "s",
    start: 0,
    end: 1,
    exact: "字",
    prefix: "",
    suffix: "",
    rule: "build:active",
    provenance: "inherited-subject",
    status: "done",
    ...more,
  });

  it("takes the best proof", () => {
    expect(confidenceIn([proof({}), proof({ provenance: "explicit" })])).toBe(CONFIDENCE.explicit);
  });

  it("is certain where a person has confirmed, and none where nothing proves it", () => {
    expect(confidenceIn([proof({ reviewedBy: "data/reviews/x.yaml" })])).toBe(1);
    expect(confidenceIn([])).toBe(0);
  });
});
