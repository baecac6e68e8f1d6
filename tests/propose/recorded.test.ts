import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { readByRules } from "../../src/assemble/letter-files.ts";
import { totalScores } from "../../src/evaluate/evaluate.ts";
import { evaluateProposals } from "../../src/evaluate/evaluate-proposals.ts";
import { ratios } from "../../src/evaluate/tally.ts";
import { askLetter } from "../../src/propose/ask-letter.ts";
import { requestsFor } from "../../src/propose/request.ts";
import { instructions, lexicon } from "./small-letter.ts";

const FOLDER = "tests/fixtures/second-reader";
const GOLD = "tests/fixtures/composed";
interface Index {
  readonly notice: string;
  readonly model: string;
  readonly letters: Record<string, string>;
}
const index: Index = JSON.parse(readFileSync(`${FOLDER}/index.json`, "utf8"));
const { model } = index;
const stems = Object.keys(index.letters);

async function requestsOf(stem: string) {
  const { read } = await readByRules(`${GOLD}/${stem}.txt`, lexicon);
  return requestsFor(read, { model, instructions, ontology: lexicon.ontology });
}

/**
 * The replies were written by hand, so a change of the prompt or the vocabulary gives them new names:
 * UPDATE_REPLIES=1 npm test -- tests/propose/recorded does.
 */
test.each(stems)("the reply about %s goes by the digest of what is asked today", async (stem) => {
  const [request, ...more] = await requestsOf(stem);
  expect(more).toEqual([]);
  const name = request?.digest.slice(0, 32) ?? "";
  const known = index.letters[stem] ?? "";
  if (process.env.UPDATE_REPLIES !== undefined && name !== known) {
    renameSync(`${FOLDER}/${known}.json`, `${FOLDER}/${name}.json`);
    index.letters[stem] = name;
    writeFileSync(`${FOLDER}/index.json`, `${JSON.stringify(index, null, 1)}\n`);
  }
  expect(name).toBe(index.letters[stem]);
});

test("a reply that is not there names the command that records it", async () => {
  const requests = await requestsOf("12-shaanxi-aerospace");
  const asked = askLetter(requests, { letter: "12-shaanxi-aerospace", from: FOLDER });
  await expect(asked).rejects.toMatchObject({ kind: "not-found", code: "no-recorded-reply" });
  await expect(asked).rejects.toThrow(
    `lettergraph propose 12-shaanxi-aerospace --model ${model} --record ${FOLDER}`,
  );
});

test("the four ways of reading are scored, and each kind of fault stops at its gate", async () => {
  const scored = await evaluateProposals(
    { gold: GOLD, only: stems, replies: FOLDER, model, instructions },
    lexicon,
  );
  const facts = (way: "rules" | "model" | "agreement" | "union") =>
    ratios(totalScores(scored.map(({ scores }) => scores[way])).facts.tally);
  // Agreement finds no more than rules or model alone, the union no less.
  for (const way of ["rules", "model"] as const) {
    expect(facts("agreement").recall).toBeLessThanOrEqual(facts(way).recall);
    expect(facts("union").recall).toBeGreaterThanOrEqual(facts(way).recall);
  }
  expect(facts("agreement").recall).toBeGreaterThan(0.7);
  const gates = new Set(scored.flatMap(({ drops }) => drops.map(({ gate }) => gate)));
  expect([...gates].sort()).toEqual(["figure", "quote", "range", "reality", "vocabulary"]);
});
