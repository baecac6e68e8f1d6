import { readByRules } from "../../src/assemble/letter-files.ts";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { goldFiles } from "../../src/evaluate/gold.ts";
import { applyReview } from "../../src/review/apply.ts";
import { newReview, withProposals } from "../../src/review/edit.ts";
import { openProposals } from "../../src/review/propose.ts";
import { parseReview } from "../../src/review/schema.ts";

const lexicon = readLexicon("data");
const files = [
  "data/letters/dongguan-2021-109.txt",
  ...goldFiles("tests/fixtures/letters").map(({ letter }) => letter),
];

test.each(files)("every proposal of %s can be accepted as it is written", async (file) => {
  const { graph } = await readByRules(file, lexicon);
  const proposals = openProposals(graph, lexicon.ontology);
  const text = withProposals(newReview(graph.letter.id, "王五"), proposals);
  const accepted = parseReview(text.replaceAll("decision: undecided", "decision: accept"), file);
  const { graph: reviewed, notes } = applyReview(graph, accepted, lexicon.ontology);
  expect(notes).toEqual([]);
  expect(openProposals(reviewed, lexicon.ontology)).toEqual([]);
  expect(reviewed.facts.map(({ id }) => id).sort()).toEqual(graph.facts.map(({ id }) => id).sort());
  expect(reviewed.entities.map(({ id }) => id).sort()).toEqual(
    graph.entities.map(({ id }) => id).sort(),
  );
});
