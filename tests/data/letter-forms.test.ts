import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readLetterForms } from "../../src/data/letter-forms.ts";

const FILE = "data/letter-forms.yaml";

test("the words of letter frames are read, each once in its list", () => {
  const { labels, titleEnds, people } = readLetterForms(FILE);
  expect(labels.signer).toContain("领导签字");
  expect(people).toContain("委员");
  for (const words of [...Object.values(labels), titleEnds, people]) {
    expect(new Set(words).size).toBe(words.length);
  }
});

test("a list that is no list and a word that is unknown are reported with their lines", () => {
  const folder = mkdtempSync(join(tmpdir(), "lettergraph-"));
  const file = join(folder, "letter-forms.yaml");
  const text = readFileSync(FILE, "utf8").replace(/^people: .*$/m, "people: 委员\npoeple: [代表]");
  const line = text.split("\n").findIndex((each) => each.startsWith("people:")) + 1;
  writeFileSync(file, text);
  try {
    expect(() => readLetterForms(file)).toThrow(
      expect.objectContaining({
        code: "yaml-schema",
        faults: expect.arrayContaining([
          expect.objectContaining({ file, line }),
          expect.objectContaining({ file, line: line + 1 }),
        ]),
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
