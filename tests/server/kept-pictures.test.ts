import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newPart } from "../../src/disk/part.ts";
import { sha256 } from "../../src/identity/digest.ts";
import { keptPictures } from "../../src/server/kept-pictures.ts";

const KEY = sha256("one");
const OTHER = sha256("other");
const BYTES = Buffer.from("a picture");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lettergraph-pictures-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (key: string) => join(folder, `${key}.network`);

test("the last picture is kept, whoever looks for it", () => {
  keptPictures(folder).keep(KEY, BYTES);
  expect(keptPictures(folder).find(KEY)).toEqual(BYTES);
  expect(keptPictures(folder).find(OTHER)).toBeUndefined();
  keptPictures(folder).keep(OTHER, BYTES);
  expect(keptPictures(folder).find(KEY)).toBeUndefined();
  expect(readdirSync(folder)).toEqual([`${OTHER}.network`]);
});

test("a picture that is cut off, empty, or of another key is as good as none", () => {
  const pictures = keptPictures(folder);
  pictures.keep(KEY, BYTES);
  truncateSync(fileOf(KEY), 35);
  expect(pictures.find(KEY)).toBeUndefined();
  truncateSync(fileOf(KEY), 0);
  expect(pictures.find(KEY)).toBeUndefined();
  rmSync(fileOf(KEY));
  mkdirSync(fileOf(KEY));
  expect(pictures.find(KEY)).toBeUndefined();
});

test("what a killed program left goes with the next picture, and what is somebody else's stays", () => {
  writeFileSync(
    newPart(join(folder, "killed")).replace(`-${process.pid}-`, `-${2 ** 30}-`),
    "half",
  );
  writeFileSync(join(folder, "notes.network"), "mine");
  keptPictures(folder).keep(KEY, BYTES);
  expect(readdirSync(folder).sort()).toEqual([`${KEY}.network`, "notes.network"].sort());
  keptPictures(folder).clear();
  expect(readdirSync(folder)).toEqual(["notes.network"]);
});

test("where nothing can be written none is kept, and nobody hears of it", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  const deep = join(folder, "no", "such");
  for (const nowhere of [file, deep, "/proc"]) {
    const pictures = keptPictures(nowhere);
    pictures.keep(KEY, BYTES);
    expect(pictures.find(KEY)).toBeUndefined();
    pictures.clear();
  }
  expect(existsSync(join(folder, "no"))).toBe(false);
});

test("the folder is made where the one around it is there", () => {
  const inner = join(folder, "drafts");
  keptPictures(inner).keep(KEY, BYTES);
  expect(keptPictures(inner).find(KEY)).toEqual(BYTES);
});
