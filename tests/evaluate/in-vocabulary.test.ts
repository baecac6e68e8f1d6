import { readByRules } from "../../src/assemble/letter-files.ts";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { inVocabulary } from "../../src/evaluate/in-vocabulary.ts";

test("what an annotation could not know is not held against a reading", async () => {
  const lexicon = readLexicon("data");
  const { graph } = await readByRules("data/letters/dongguan-2021-109.txt", lexicon);
  const types = (version: number) => {
    const { entities, facts } = inVocabulary(graph, version, lexicon.ontology);
    return [...entities.map(({ type }) => type), ...facts.map(({ predicate }) => predicate)];
  };
  const late = ["Demand", "ASKS_FOR", "ANSWERS", "DEVELOPS_WITH"];
  expect(types(2)).toEqual(expect.arrayContaining(late));
  expect(types(1).filter((each) => late.includes(each))).toEqual([]);
  expect(types(1).length).toBeGreaterThan(150);
});
