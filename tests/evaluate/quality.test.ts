import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOntology } from "../../src/data/ontology.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { fallsBelow, qualityOf, readQuality } from "../../src/evaluate/quality.ts";
import { annotated } from "./annotated.ts";

const { gold, graph } = annotated("01-dongguan-semiconductor");
const ontology = readOntology("data/ontology.yaml");
const third = { ...graph, facts: graph.facts.filter((_, index) => index % 3 !== 0) };
const scores = evaluate(third, gold, ontology);

function written(content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "quality-")), "quality.json");
  writeFileSync(file, content);
  return file;
}

it("never falls below what was recorded of the same scores", () => {
  const file = written(JSON.stringify(qualityOf(scores)));
  expect(fallsBelow(scores, readQuality(file))).toEqual([]);
});

it("tells which score fell, from what to what", () => {
  const recorded = qualityOf(evaluate(graph, gold, ontology));
  const fallen = fallsBelow(scores, recorded);
  expect(fallen.join("\n")).toMatch(/^facts recall: 0\.\d{3} and was 1$/m);
  expect(fallen.join("\n")).not.toMatch(/entities/);
});

it("holds what it has no record of to nothing", () => {
  expect(fallsBelow(scores, { entities: { precision: 1, recall: 1, f1: 1 } })).toEqual([]);
});

it("refuses a record that is none", () => {
  expect(() => readQuality(written("{"))).toThrow(/quality\.json/);
  expect(() => readQuality(written('{"facts": {"f1": 2}}'))).toThrow(/quality\.json/);
  expect(() => readQuality("no/such.json")).toThrow(/no\/such\.json/);
});
