import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rereadWhenChanged } from "../../src/data/unchanged.ts";

let folder: string;
let times: number;
const read = rereadWhenChanged(() => {
  times += 1;
  return times;
}, ["letters"]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lettergraph-"));
  times = 0;
  mkdirSync(join(folder, "letters"));
  writeFileSync(join(folder, "words.yaml"), "a: 1\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("what has not changed is read once", () => {
  expect([read(folder), read(folder)]).toEqual([1, 1]);
  writeFileSync(join(folder, "words.yaml"), "a: 1\n");
  writeFileSync(join(folder, "letters", "review.yaml"), "skipped: true\n");
  expect(read(folder)).toBe(1);
});

test.each([
  ["other bytes of the same length", () => writeFileSync(join(folder, "words.yaml"), "a: 2\n")],
  ["a file more", () => writeFileSync(join(folder, "more.yaml"), "")],
  ["a file less", () => rmSync(join(folder, "words.yaml"))],
])("%s is read again", (_, change) => {
  read(folder);
  change();
  expect(read(folder)).toBe(2);
});

test("what fails to be read is not remembered", () => {
  let broken = true;
  const fussy = rereadWhenChanged(() => {
    if (broken) throw new Error("a fault");
    return "value";
  }, []);
  expect(() => fussy(folder)).toThrow("a fault");
  broken = false;
  expect(fussy(folder)).toBe("value");
});

test("a folder that is not there is the reader's to report", () => {
  expect(read(join(folder, "nowhere"))).toBe(1);
});
