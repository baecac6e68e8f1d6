import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openProject } from "../../src/data/project.ts";
import { isPart } from "../../src/disk/part.ts";
import { isWritable, replaceFile, reviewFileOf } from "../../src/review/file.ts";

const folder = mkdtempSync(join(tmpdir(), "review-file-"));
mkdirSync(join(folder, "letters"));
const project = openProject(folder);

it("a review is the file with the letter's name, whichever way people end YAML files", () => {
  const reviews = join(folder, "reviews");
  expect(reviewFileOf(project, "/elsewhere/a.letter.txt")).toBe(join(reviews, "a.letter.yaml"));
  mkdirSync(reviews);
  writeFileSync(join(reviews, "b.yml"), "");
  const inside = join(folder, "letters", "2021", "c.txt");
  expect(reviewFileOf(project, inside)).toBe(join(reviews, "2021", "c.yaml"));
  expect(reviewFileOf(project, "b.docx")).toBe(join(reviews, "b.yml"));
});

it("a file that cannot be put in place is told with its name, and no draft stays behind", () => {
  const taken = join(folder, "taken.yaml");
  mkdirSync(join(taken, "inside"), { recursive: true });
  expect(() => replaceFile(taken, "text")).toThrow(`${taken}: the file cannot be written`);
  expect(readdirSync(folder).filter(isPart)).toEqual([]);
});

it("a folder that has to be made is writable where its parent is", () => {
  expect(isWritable(join(folder, "new", "reviews"))).toBe(true);
  const locked = join(folder, "locked");
  mkdirSync(locked, { mode: 0o555 });
  // The superuser writes anywhere.
  expect(isWritable(join(locked, "reviews"))).toBe(process.getuid?.() === 0);
});
