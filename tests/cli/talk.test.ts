import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../src/cli/run.ts";
import { systemFailure } from "../../src/cli/system-failure.ts";
import { LettergraphError } from "../../src/model/errors.ts";
import { copyData } from "./data-folder.ts";
import { createTestIo, freshFolder, lettergraph } from "./test-io.ts";

/** A run whose talk goes to a terminal. */
async function atTerminal(words: readonly string[], folder: string) {
  const io = createTestIo({ folder });
  const stderr = { ...io.stderr, isTTY: true, columns: 80 };
  const code = await run(words, { ...io, stderr });
  return { code, out: io.written.out, err: io.written.err };
}

describe("long work", () => {
  it("shows on a terminal how far it is, how fast and how long it takes, and nothing elsewhere", async () => {
    const { folder } = copyData();
    const shown = await atTerminal(["load", "--json"], folder);
    expect(shown.err).toMatch(/reading .*1\/1 · \d+\/s · .* left/);
    expect(shown.err).toMatch(/loading .*\/\d+ · \d+\/s/);
    expect(JSON.parse(shown.out).added).toBeGreaterThan(100);
    expect((await lettergraph(["load"], { folder })).err).not.toContain("/s");
  });

  it("is silent with --quiet but for errors, and tells each step with --verbose", async () => {
    const { folder } = copyData();
    expect(await atTerminal(["load", "--quiet", "--json"], folder)).toMatchObject({ err: "" });
    const told = await lettergraph(["load", "--recheck", "--verbose"], { folder });
    expect(told.err).toMatch(/dongguan-2021-109\.txt: Letter:东工信函〔2021〕109号, \d+ facts/);
    const wrong = await lettergraph(["query", "hbus", "--quiet"], { folder });
    expect(wrong.err).toContain("Did you mean hubs?");
    expect(await lettergraph(["load", "--quiet", "--verbose"], { folder })).toMatchObject({
      code: 2,
    });
  });

  it("says on Ctrl-C what was loaded", async () => {
    const { folder } = copyData();
    const io = createTestIo({ folder });
    io.interrupt();
    expect(await run(["load"], io)).toBe(130);
    expect(io.written.err).toContain("stopped after reading 1 of 1 letters; nothing was loaded");
    expect(await lettergraph(["load"], { folder })).toMatchObject({ code: 0 });
  });
});

describe("what the machine refuses", () => {
  it.each([
    ["ENOSPC", "the disk is full. Make room"],
    ["EACCES", "may not be read or written by you. Give yourself the right"],
    ["EROFS", "the disk can only be read"],
    ["EMFILE", "too many files are open"],
  ])("%s is told with what helps", (code, message) => {
    const error = Object.assign(new Error(code), { code, syscall: "open", path: "/x/y" });
    const told = systemFailure(error);
    expect(told).toBeInstanceOf(LettergraphError);
    expect(String(told)).toContain(`/x/y: `);
    expect(String(told)).toContain(message);
  });

  it("is no excuse for defects of the program", () => {
    const defect = new TypeError("x is undefined");
    expect(systemFailure(defect)).toBe(defect);
  });

  it("is told when a full disk keeps an export from being written", async () => {
    const { folder } = copyData();
    await lettergraph(["load"], { folder });
    const outcome = await lettergraph(["export", "-f", "-o", "/dev/full"], { folder });
    expect(outcome.code).toBeGreaterThan(0);
    expect(outcome.err).toMatch(/\/dev\/full: .*(?:ENOSPC|no space|disk is full).*\. /i);
    expect(outcome.err).not.toContain("please report it");
  });

  it("leaves a file that is there already", async () => {
    const { folder } = copyData();
    await lettergraph(["load"], { folder });
    writeFileSync(join(folder, "mine.json"), "mine");
    const outcome = await lettergraph(["export", "-o", "mine.json"], { folder });
    expect(outcome.code).toBe(2);
    expect(outcome.err).toContain("is there already. Give another place with -o, or --force");
  });

  it("is told of a file in the place of a store", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "file"), "");
    const outcome = await lettergraph(["load", "--sample", "--store", "file"], { folder });
    expect(outcome).toMatchObject({ code: 2, out: "" });
    expect(outcome.err).toContain("Give another path");
  });
});
