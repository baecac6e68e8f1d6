import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWhole } from "../../src/disk/whole-file.ts";
import { isLitter } from "../../src/file/letter-name.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "whole-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes the same file over and over, each time with one character only; in a second thread too, when it is to. */
function run(file: string, character: string, times: number, thread = ""): ChildProcess {
  const program = join(folder, ".program.mjs");
  writeFileSync(
    program,
    `import { isMainThread, Worker } from "node:worker_threads";
    import { writeWhole } from ${JSON.stringify(new URL("../../src/disk/whole-file.ts", import.meta.url).href)};
    const [file, own, times, thread] = process.argv.slice(2);
    const character = isMainThread ? own : thread;
    if (isMainThread && thread) new Worker(new URL(import.meta.url), { argv: process.argv.slice(2), workerData: { typescript: true } });
    for (let time = 0; time < Number(times); time += 1) {
      writeWhole(file, character.repeat(100_000), { isCache: time % 2 === 0 });
    }`,
  );
  const words = [program, file, character, String(times), thread];
  return spawn(process.execPath, ["--import", "./scripts/typescript.js", ...words], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

const seenIn = (): string[] => readdirSync(folder).filter((name) => name !== ".program.mjs");

test("whoever reads while programs and threads write finds one content, whole", async () => {
  const file = join(folder, "letter.txt");
  writeWhole(file, "0".repeat(100_000));
  const programs = ["a", "b", "c"].map((letter) => run(file, letter, 100, letter.toUpperCase()));
  const ends = Promise.all(programs.map(async (each) => (await once(each, "exit"))[0]));
  let codes: readonly number[] | undefined;
  void ends.then((found) => {
    codes = found;
  });
  const seen = new Set<string>();
  while (codes === undefined) {
    const text = readFileSync(file, "utf8");
    expect(text).toBe((text[0] ?? "").repeat(100_000));
    seen.add(text[0] ?? "");
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(codes).toEqual([0, 0, 0]);
  expect(seen.size).toBeGreaterThan(1);
  expect(seenIn()).toEqual(["letter.txt"]);
}, 60_000);

test("a program killed while it writes leaves the file whole, and what it left goes", async () => {
  const file = join(folder, "letter.txt");
  writeFileSync(file, "0".repeat(100_000));
  for (let kill = 0; kill < 3; kill += 1) {
    const program = run(file, String(kill), 1_000_000);
    while (readFileSync(file, "utf8")[0] !== String(kill)) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    program.kill("SIGKILL");
    await once(program, "exit");
    const text = readFileSync(file, "utf8");
    expect(text).toBe((text[0] ?? "").repeat(100_000));
    // Nobody takes what it left, if anything, for a letter.
    expect(readdirSync(folder).filter((name) => !isLitter(name))).toEqual(["letter.txt"]);
  }
  const next = run(file, "x", 1);
  expect((await once(next, "exit"))[0]).toBe(0);
  expect(seenIn()).toEqual(["letter.txt"]);
}, 60_000);

test("a name as long as names can be is written too", () => {
  const name = `${"函".repeat(83)}.txt`;
  writeWhole(join(folder, name), "text");
  expect(readdirSync(folder)).toEqual([name]);
});

test("what cannot be put in place leaves nothing behind, and says so", () => {
  mkdirSync(join(folder, "taken", "inside"), { recursive: true });
  expect(() => writeWhole(join(folder, "taken"), "text")).toThrow(/EISDIR|EEXIST|ENOTEMPTY|EPERM/);
  expect(readdirSync(folder)).toEqual(["taken"]);
  expect(() => writeWhole(join(folder, "no", "such"), "text")).toThrow(/ENOENT/);
  expect(existsSync(join(folder, "no"))).toBe(false);
});
