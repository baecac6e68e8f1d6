import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { statusOf } from "../../src/annotate/clause-status.ts";
import { compileLexicon } from "../../src/annotate/quantity/lexicon.ts";
import { findQuantities } from "../../src/annotate/quantity/quantity.ts";
import { readQuantityWords } from "../../src/data/quantity-words.ts";
import { LettergraphError } from "../../src/model/errors.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "words-"));
  for (const name of ["units.yaml", "time.yaml"]) cpSync(join("data", name), join(folder, name));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function edit(name: string, from: string, to: string): void {
  const file = join(folder, name);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

function faultsOf(): readonly { readonly what: string; readonly line?: number }[] {
  try {
    readQuantityWords(folder);
  } catch (error) {
    if (error instanceof LettergraphError) return error.faults;
    throw error;
  }
  return [];
}

test("a new unit is read without a change of code", () => {
  const text = "架设光缆12芯公里。";
  const read = () =>
    findQuantities(text, 0, text.length, compileLexicon(readQuantityWords(folder)), []).map(
      (figure) => `${figure.value}${figure.unit}`,
    );
  expect(read()).toEqual([]);
  edit("units.yaml", "length: [", "length: [芯公里, ");
  expect(read()).toEqual(["12芯公里"]);
});

test("a new cue decides a status without a change of code", () => {
  const text = "酝酿设立新平台";
  const read = () =>
    statusOf(text, 0, text.length, { dates: [] }, compileLexicon(readQuantityWords(folder))).status;
  expect(read()).toBe("done");
  edit("time.yaml", "planned:\n    sure: [", "planned:\n    sure: [酝酿, ");
  expect(read()).toBe("planned");
});

test("the faults of both files are reported together, each with its line", () => {
  edit("units.yaml", "counted: ['", "counted: ['(");
  edit("time.yaml", "上半年: [1, 6]", "上半年: [1, 13]");
  const faults = faultsOf();
  expect(faults).toHaveLength(2);
  expect(faults[0]?.what).toContain("not a regular expression");
  expect(faults.every((fault) => (fault.line ?? 0) > 1)).toBe(true);
});

test("a word that no one reads is a fault", () => {
  edit("time.yaml", "growth:\n", "groth: []\ngrowth:\n");
  expect(faultsOf()[0]?.what).toContain("groth");
});
