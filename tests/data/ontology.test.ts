import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOntology } from "../../src/data/ontology.ts";
import { allows } from "../../src/model/ontology.ts";

const text = readFileSync("data/ontology.yaml", "utf8");

function ontologyWith(from: string | RegExp, to: string) {
  const file = join(mkdtempSync(join(tmpdir(), "lettergraph-")), "ontology.yaml");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
  return () => readOntology(file);
}

test("the vocabulary holds its 24 types and says what may stand where", () => {
  const ontology = readOntology("data/ontology.yaml");
  expect(Object.keys(ontology.types)).toHaveLength(24);
  expect(Object.keys(ontology.status)).toEqual(["done", "ongoing", "planned", "applied"]);
  expect(allows(ontology, "LEADS", "Department", "Mechanism")).toBe(true);
  expect(allows(ontology, "LOCATED_IN", "Company", "Person")).toBe(false);
  expect(allows(ontology, "PART_OF", "Measure", "Measure")).toBe(true);
});

test("a type may be added without a change of code", () => {
  const added = ontologyWith(
    "  Letter: ",
    "  Vessel: { group: asset, zh: 船舶, en: Vessel }\n  Letter: ",
  );
  expect(added().types.Vessel?.zh).toBe("船舶");
});

test.each([
  ["a relation between types that are not there", "from: [Event], to", "from: [Evnt], to", /Evnt/],
  ["a type without a Chinese name", "zh: 信函,", "", /types\.Letter\.zh/],
  ["a type whose name is no label", "  Fund: ", "  'Fu nd': ", /Fu nd/],
  ["a relation whose name is no relationship type", "  LEADS: ", "  leads: ", /UPPER_CASE/],
  ["a misspelt key", "symmetric: true", "symetric: true", /symetric/],
])("%s is refused with its line", (_, from, to, message) => {
  const read = ontologyWith(from, to);
  expect(read).toThrow(message);
  expect(read).toThrow(/ontology\.yaml:\d+: /);
});
