import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { findProjectFolder, openProject, sampleProject } from "../../src/data/project.ts";
import { baseVersion, vocabularyOf } from "../../src/data/vocabulary.ts";
import { extractLetter } from "../../src/draft/extract-letter.ts";
import { readLetter } from "../../src/letter/read-letter.ts";
import { freshFolder } from "../cli/test-io.ts";

function projectWith(files: Readonly<Record<string, string>>): string {
  const folder = freshFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const VERSION = baseVersion();
const MARK = JSON.stringify({ id: "one", name: "甲", extends: VERSION });

test("a project is found from the folders in it, and nowhere else", () => {
  const folder = projectWith({ "lettergraph.json": MARK, "letters/2021/a.txt": "" });
  expect(findProjectFolder(join(folder, "letters", "2021"))).toBe(folder);
  expect(findProjectFolder(join(folder, ".."))).toBeUndefined();
});

test("letters lie in their own folder, else in the project's", () => {
  const folder = projectWith({ "lettergraph.json": MARK });
  expect(openProject(folder).letters).toBe(folder);
  mkdirSync(join(folder, "letters"));
  expect(openProject(folder).letters).toBe(join(folder, "letters"));
});

test("a folder without a project file is known by its path", () => {
  const folder = freshFolder();
  expect(openProject(folder).id).toBe(`folder:${realpathSync(folder)}`);
});

test("the sample is nobody's to decide about", () => {
  expect(sampleProject()).toMatchObject({ id: "sample", isShipped: true });
});

test("words of a project are laid over those of the program; a line of it names its own file", async () => {
  const folder = projectWith({
    "lettergraph.json": MARK,
    "vocabulary/ontology.yaml":
      "types:\n  Standard: { group: text, zh: 标准, en: Standard }\nrelations:\n  DRAFTS: { from: [Place], to: [Standard], zh: 起草, en: drafts }\n",
    "vocabulary/extract/names.yaml": "heads: { Standard: [团体标准] }\n",
    "vocabulary/extract/frames.yaml":
      "draft:\n  kind: act\n  verbs: [起草]\n  roles: { patient: [Standard] }\n  facts: [agent DRAFTS patient]\n",
  });
  const lexicon = readLexicon(openProject(folder).vocabulary);
  const { gazetteer, forms } = lexicon;
  const bytes = new TextEncoder().encode("关于标准的答复\n\n东莞市起草了智能家居团体标准。\n");
  const read = await readLetter(bytes, { file: "a.txt", gazetteer, forms });
  const { facts } = extractLetter(read, lexicon);
  expect(
    facts.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`),
  ).toContain("Place:东莞市 DRAFTS Standard:智能家居团体标准");
  // Two projects with two vocabularies stand side by side.
  expect(readLexicon(openProject("data").vocabulary).ontology.types).not.toHaveProperty("Standard");
  writeFileSync(
    join(folder, "vocabulary", "ontology.yaml"),
    "relations:\n  DRAFTS: { from: [Plaice], to: [Place], zh: 起草, en: drafts }\n",
  );
  expect(() => readLexicon(openProject(folder).vocabulary)).toThrow(
    /vocabulary.ontology\.yaml:2: DRAFTS names the type Plaice/,
  );
});

test.each([
  [
    "a file that is none of the vocabulary",
    { "vocabulary/ontologie.yaml": "" },
    "Did you mean ontology.yaml?",
  ],
  [
    "no version",
    { "lettergraph.json": "{}", "vocabulary/ontology.yaml": "" },
    `Write "extends": ${VERSION}`,
  ],
  [
    "a version to come",
    { "lettergraph.json": `{"extends": ${VERSION + 1}}`, "vocabulary/ontology.yaml": "" },
    "Install a newer lettergraph",
  ],
])("a project with %s is refused with the cure", (_, files, message) => {
  const folder = projectWith({ "lettergraph.json": MARK, ...files });
  expect(() => openProject(folder)).toThrow(message);
});

test("a project that extends an older version goes on and says so", () => {
  // A base of the next version stands for the program after an update.
  const folder = projectWith({ "vocabulary/ontology.yaml": "types: {}\n" });
  const base = projectWith({ "base.yaml": `version: ${VERSION + 1}\n`, "ontology.yaml": "" });
  const { notes } = vocabularyOf(folder, VERSION, base);
  expect(notes[0]).toMatchObject({
    cure: `See with \`lettergraph diff\` what changes, then write "extends": ${VERSION + 1}`,
  });
});

test("a folder that is not there is told as such", () => {
  expect(() => openProject(join(freshFolder(), "nowhere"))).toThrow("there is no such folder");
});
