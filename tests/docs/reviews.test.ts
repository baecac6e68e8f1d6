import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readJudgements } from "../../src/assemble/judgements.ts";
import { readByRules } from "../../src/assemble/letter-files.ts";
import { qualifierFaults } from "../../src/check/qualifiers.ts";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { applyReview } from "../../src/review/apply.ts";
import { parseReview } from "../../src/review/schema.ts";

const DOC = readFileSync("docs/reviews.md", "utf8");
const LEXICON = readLexicon("data");

function examples(language: string): string {
  const blocks = DOC.matchAll(new RegExp(`\`\`\`yaml ${language}\n([\\s\\S]*?)\`\`\``, "g"));
  return [...blocks].map(([, text]) => text).join("\n");
}

const review = parseReview(examples("review"), "docs/reviews.md");

test("shows every kind of decision", () => {
  const kinds = (list: readonly { readonly decision: string }[]) =>
    [...new Set(list.map(({ decision }) => decision))].sort();
  expect(kinds(review.entities)).toEqual(["accept", "add", "correct", "reject", "undecided"]);
  expect(kinds(review.mentions)).toEqual(["add", "reject"]);
  expect(kinds(review.measures)).toEqual(["accept", "add", "correct", "reject"]);
  expect(kinds(review.facts)).toEqual(["accept", "add", "correct", "reject"]);
});

test("its decisions can be made about the letter that ships with the product", async () => {
  const { graph } = await readByRules("data/letters/dongguan-2021-109.txt", LEXICON);
  const { graph: reviewed, notes } = applyReview(graph, review, LEXICON.ontology);
  expect(notes).toEqual([]);
  expect(qualifierFaults(review, LEXICON.ontology)).toEqual([]);
  const ids = new Set(reviewed.entities.map(({ id }) => id));
  expect(ids).toContain("Programme:“龙头企业+高成长性企业”精准招商");
  expect(ids).not.toContain("Platform:大湾区电镜中心");
});

test("its judgements are read as they stand", () => {
  const folder = mkdtempSync(join(tmpdir(), "lettergraph-"));
  const file = join(folder, "judgements.yaml");
  writeFileSync(file, examples("judgements"));
  const verdicts = readJudgements(file, LEXICON.ontology).map(({ verdict }) => verdict);
  expect(verdicts).toEqual(["same", "not the same", "split", "unsure"]);
  rmSync(folder, { recursive: true });
});
