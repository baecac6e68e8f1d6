import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { openProject } from "../../src/data/project.ts";
import { letterFolder, lettersOf, stemOf } from "../../src/file/letter-folder.ts";
import { freshFolder } from "../cli/test-io.ts";

const GIF = Buffer.from("474946383961010001000000", "hex");
const OLD_WORD = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1024)]);

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = freshFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

test("letters are found in folders of folders; what is none is named with the reason, litter is not", () => {
  const folder = folderWith({
    "b.txt": "b",
    "2021/a.PDF": "a",
    "scan.gif": GIF,
    "old.doc": OLD_WORD,
    "notes.xyz": "x",
    README: "x",
    ".DS_Store": "",
    "~$b.docx": "",
    "Thumbs.db": "",
  });
  const { files, strangers } = letterFolder(folder);
  expect(files.map((file) => relative(folder, file))).toEqual([join("2021", "a.PDF"), "b.txt"]);
  const told = Object.fromEntries(
    strangers.map(({ file = "", what, cure }) => [relative(folder, file), `${what}. ${cure}`]),
  );
  expect(Object.keys(told).sort()).toEqual(["README", "notes.xyz", "old.doc", "scan.gif"]);
  expect(told["scan.gif"]).toMatch(/This is a picture/);
  expect(told["old.doc"]).toMatch(/save it as \.docx/);
  expect(told["notes.xyz"]).toMatch(/^\.xyz is no letter's ending\. Letters end in \.txt/);
});

test("in a project of loose letters its own files are no strangers, and a project within is left out by name", () => {
  const folder = folderWith({
    "lettergraph.json": '{"id": "one", "letters": "."}',
    "a.txt": "a",
    "reviews/a.yaml": "",
    "vocabulary/README.md": "",
    "queries/mine.cypher": "",
    "judgements.yaml": "[]",
    ".lettergraph/graph.grafeo": "",
    "other/lettergraph.json": "{}",
    "other/b.txt": "b",
  });
  const { files, strangers } = lettersOf(openProject(folder));
  expect(files).toEqual([join(folder, "a.txt")]);
  expect(strangers.map(({ file, what }) => [file, what])).toEqual([
    [join(folder, "other"), "this is a project of its own"],
  ]);
});

test("a letter beside the folder for letters is not passed over in silence", () => {
  const folder = folderWith({ "letters/a.txt": "a", "late.docx": "b", "package.json": "{}" });
  const { strangers } = lettersOf(openProject(folder));
  expect(strangers).toEqual([
    {
      file: join(folder, "late.docx"),
      what: "it lies beside the letters",
      cure: "Move it into letters/",
    },
  ]);
});

test("without a project there are no letters, and three ways on", () => {
  const project = openProject(freshFolder(), { isNamed: false });
  expect(() => lettersOf(project)).toThrow(/lettergraph serve FOLDER.*lettergraph init.*--sample/);
});

test("a letter is known by where it lies among the letters", () => {
  expect(stemOf("/p/letters", "/p/letters/2021/a.b.txt")).toBe(join("2021", "a.b"));
  expect(stemOf("/p/letters", "/elsewhere/c.docx")).toBe("c");
});
