import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { zipSync } from "fflate";
import { openProject } from "../../src/data/project.ts";
import { bytesOf } from "../../src/file/letter-bytes.ts";
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

test("letters are found in folders of folders; what is none is named with the reason, litter is not", async () => {
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
  const { files, strangers } = await letterFolder(folder);
  expect(files.map((file) => relative(folder, file))).toEqual([join("2021", "a.PDF"), "b.txt"]);
  const told = Object.fromEntries(
    strangers.map(({ file = "", what, cure }) => [relative(folder, file), `${what}. ${cure}`]),
  );
  expect(Object.keys(told).sort()).toEqual(["README", "notes.xyz", "old.doc", "scan.gif"]);
  expect(told["scan.gif"]).toMatch(/This is a picture/);
  expect(told["old.doc"]).toMatch(/save it as \.docx/);
  expect(told["notes.xyz"]).toMatch(/^\.xyz is no letter's ending\. Letters end in \.txt/);
});

test("in a project of loose letters its own files are no strangers, and a project within is left out by name", async () => {
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
  const { files, strangers } = await lettersOf(openProject(folder));
  expect(files).toEqual([join(folder, "a.txt")]);
  expect(strangers.map(({ file, what }) => [file, what])).toEqual([
    [join(folder, "other"), "this is a project of its own"],
  ]);
});

test("a letter beside the folder for letters is not passed over in silence", async () => {
  const folder = folderWith({ "letters/a.txt": "a", "late.docx": "b", "package.json": "{}" });
  const { strangers } = await lettersOf(openProject(folder));
  expect(strangers).toEqual([
    {
      file: join(folder, "late.docx"),
      what: "it lies beside the letters",
      cure: "Move it into letters/",
    },
  ]);
});

test("without a project there are no letters, and three ways on", async () => {
  const project = openProject(freshFolder(), { isNamed: false });
  await expect(lettersOf(project)).rejects.toThrow(
    /lettergraph serve FOLDER.*lettergraph init.*--sample/,
  );
});

test("a letter is known by where it lies among the letters", async () => {
  expect(stemOf("/p/letters", "/p/letters/2021/a.b.txt")).toBe(join("2021", "a.b"));
  expect(stemOf("/p/letters", "/elsewhere/c.docx")).toBe("c");
});

test("letters in parcels are letters of the folder, what else is in them is named", async () => {
  const zip = zipSync({ "复函/a.txt": Buffer.from("甲"), "复函/b.xlsx": Buffer.from("x") });
  const mail = "From: a@b.cn\nSubject: x\n\n关于提案的答复";
  const folder = folderWith({
    "2021/all.zip": zip,
    "letter.eml": mail,
    "cut.zip": zip.subarray(0, 40),
    "empty.zip": zipSync({ ".DS_Store": Buffer.from("x") }),
  });
  const { files, strangers } = await letterFolder(folder);
  expect(files).toEqual([join(folder, "2021/all.zip/复函/a.txt"), join(folder, "letter.eml")]);
  expect(strangers.map(({ file = "", what }) => [relative(folder, file), what]).sort()).toEqual([
    [join("2021/all.zip/复函/b.xlsx"), ".xlsx is no letter's ending"],
    ["cut.zip", "The compressed file cannot be unpacked"],
    ["empty.zip", "there is no letter in it"],
  ]);
  expect(await bytesOf(files[0] ?? "")).toEqual(new Uint8Array(Buffer.from("甲")));
  expect(stemOf(folder, files[0] ?? "")).toBe(join("2021/all.zip/复函/a"));
  await expect(bytesOf(join(folder, "2021/all.zip/none.txt"))).rejects.toThrow(
    /not in .*复函.a\.txt/,
  );
});

test("a parcel that has changed is opened anew", async () => {
  const folder = folderWith({ "all.zip": zipSync({ "a.txt": Buffer.from("甲") }) });
  const file = join(folder, "all.zip/a.txt");
  expect(Buffer.from(await bytesOf(file)).toString()).toBe("甲");
  writeFileSync(join(folder, "all.zip"), zipSync({ "a.txt": Buffer.from("乙乙") }));
  expect(Buffer.from(await bytesOf(file)).toString()).toBe("乙乙");
});
