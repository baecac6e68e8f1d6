import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOntology } from "../../src/data/ontology.ts";
import { goldFiles, readGold } from "../../src/evaluate/gold.ts";
import { flatten } from "../../src/model/flat-properties.ts";
import type { MeasureProperties } from "../../src/model/measure.ts";
import { allows } from "../../src/model/ontology.ts";

const text = readFileSync("data/ontology.yaml", "utf8");

function ontologyWith(from: string | RegExp, to: string) {
  const file = join(mkdtempSync(join(tmpdir(), "lettergraph-")), "ontology.yaml");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
  return () => readOntology(file);
}

test("the vocabulary holds its 25 types and says what may stand where", () => {
  const ontology = readOntology("data/ontology.yaml");
  expect(Object.keys(ontology.types)).toHaveLength(25);
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
  ["a qualifier without an English name", ", en: batch,", ",", /properties\.fact\.batch\.en/],
  [
    "a property of an unknown type",
    "type: number, zh: 数值",
    "type: digit, zh: 数值",
    /Measure\.value/,
  ],
  ["a property whose name Cypher would have to quote", "    scope: ", "    Sco-pe: ", /camelCase/],
  ["cues, which nobody reads", "en: ongoing }", "en: ongoing, cues: [正在] }", /cues/],
  ["a misspelt key", "symmetric: true", "symetric: true", /symetric/],
])("%s is refused with its line", (_, from, to, message) => {
  const read = ontologyWith(from, to);
  expect(read).toThrow(message);
  expect(read).toThrow(/ontology\.yaml:\d+: /);
});

test("the qualifiers of the annotated letters are declared", () => {
  const { fact } = readOntology("data/ontology.yaml").properties;
  for (const folder of ["key", "letters", "sight", "unseen"]) {
    for (const { gold } of goldFiles(`tests/fixtures/${folder}`)) {
      for (const { qualifiers } of readGold(gold).facts) {
        expect(Object.keys(fact)).toEqual(expect.arrayContaining(Object.keys(qualifiers)));
      }
    }
  }
});

test("the properties of figures are declared as rows spell them", () => {
  const whole: Required<MeasureProperties> = {
    metric: "投资",
    value: 5,
    min: 3,
    max: 5,
    unit: "元",
    comparator: "=",
    original: "5元",
    period: { start: "2020", end: "2020", precision: "year", verbatim: "2020年" },
    growth: { value: 3, unit: "%", basis: "yoy", verbatim: "增长3%" },
    scope: "内资",
    amountCny: 5,
  };
  const declared = readOntology("data/ontology.yaml").properties.Measure;
  const row = flatten(whole);
  expect(Object.keys(declared).sort()).toEqual(Object.keys(row).sort());
  for (const [name, value] of Object.entries(row)) {
    expect(declared[name]?.type === "number").toBe(typeof value === "number");
  }
});
