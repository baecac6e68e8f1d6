import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { freshFolder } from "./test-io.ts";

const LETTER = resolve("data/letters/dongguan-2021-109.txt");
const NODE = [
  process.execPath,
  "--import",
  resolve("scripts/typescript.js"),
  resolve("src/cli/main.ts"),
];

/** Starts the program as a process of its own. */
function start(words: readonly string[], folder = freshFolder()): ChildProcess {
  const [node = "", ...flags] = NODE;
  return spawn(node, [...flags, ...words], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
}

async function ended(child: ChildProcess) {
  const [out, err, code] = await Promise.all([
    child.stdout === null ? "" : text(child.stdout),
    child.stderr === null ? "" : text(child.stderr),
    new Promise<number | null>((done) => child.once("exit", (status) => done(status))),
  ]);
  return { out, err, code };
}

describe("the program as a process", () => {
  it("exits with the code of its error, with nothing on stdout", async () => {
    const { code, out, err } = await ended(start(["extract", "nothing.txt"]));
    expect([code, out]).toEqual([66, ""]);
    expect(err).toContain("nothing.txt: there is no such file");
  });

  it("writes all of a large answer before it ends", async () => {
    const { code, out } = await ended(start(["extract", ...Array(20).fill(LETTER), "--json"]));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveLength(20);
  });

  it("ends quietly when the reader of its pipe has seen enough", async () => {
    const command = [...NODE, "extract", ...Array(20).fill(LETTER), "--ndjson"]
      .map((word) => `'${word}'`)
      .join(" ");
    const shell = spawn("/bin/bash", ["-c", `set -o pipefail; ${command} | head -c 100`]);
    const { code, out, err } = await ended(shell);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^\{"letter":/);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("stops serving on %s with 0", async (signal) => {
    const child = start(["serve", "--store", "memory:", "--port", "0"]);
    child.stdout?.once("data", () => child.kill(signal));
    const { code, out } = await ended(child);
    expect(code).toBe(0);
    expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
  });

  it.each(["bash", "zsh", "fish", "powershell"])(
    "prints what %s needs to complete it",
    async (shell) => {
      const { code, out, err } = await ended(start(["completion", shell]));
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(/lettergraph/);
    },
  );

  it.each([
    [["que"], ["query", "queries"]],
    [["query", "hu"], ["hubs"]],
    [
      ["export", "--format", "g"],
      ["gexf", "graphml"],
    ],
    [["load", "--dry"], ["--dry-run"]],
  ])("completes %j", async (typed, offered) => {
    const { out } = await ended(start(["complete", "--", ...typed]));
    const words = out.split("\n").map((line) => line.split("\t")[0]);
    expect(words.filter((word) => word && !word.startsWith(":")).sort()).toEqual(offered.sort());
  });

  it("is a program that a shell can run", () => {
    expect(readFileSync("src/cli/main.ts", "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    const { bin } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(bin.lettergraph).toBe("./dist/cli/main.js");
    expect(statSync("src/cli/main.ts").isFile()).toBe(true);
  });
});
