import { buildGraph } from "../../src/assemble/build.ts";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { openProject } from "../../src/data/project.ts";
import { explainFact } from "../../src/explore/explain-fact.ts";

const lexicon = readLexicon("data");
const { letters } = await buildGraph(openProject("data"), lexicon);
const [letter] = letters;
if (letter === undefined) throw new Error("no letter is shipped");
const explain = (reference: string) => explainFact(letter, reference, lexicon);

it("tells the rule, the sentence and the quote of every proof", () => {
  const { fact, proofs } = explain("松山湖材料实验室 ESTABLISHES “松湖之材”产业育成中心");
  expect(proofs).toHaveLength(fact.evidence.length);
  for (const { sentence, quote, rule, provenance } of proofs) {
    expect(sentence.replace(/\s/gu, "")).toContain(quote.replace(/\s/gu, ""));
    expect(rule).not.toBe("");
    expect(provenance?.zh).toBeTruthy();
  }
});

it("says in which words each end is named", () => {
  const { proofs } = explain("东莞市工业和信息化局 LEADS 东莞市培育国家先进制造业集群工作协调机制");
  expect(proofs[0]?.subject).toEqual({
    entity: "Department:东莞市工业和信息化局",
    how: "named in the quote",
    words: "市工信局",
  });
});

it("finds every fact of the letter by its id", () => {
  for (const { id } of letter.graph.facts) {
    expect(explain(id).fact.id).toBe(id);
  }
});

it("says when no fact, or more than one, is meant", () => {
  expect(() => explain("东莞市 LEADS 月球")).toThrow(
    expect.objectContaining({
      code: "unknown-fact",
      message: expect.stringContaining("no fact is 东莞市 LEADS 月球"),
    }),
  );
  expect(() => explain("")).toThrow(/\d+ facts are/);
});
