import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inventLetter } from "../../../scripts/invented-letters.ts";
import { freshFolder } from "../test-io.ts";

const PROGRAM = [
  process.execPath,
  "--import",
  resolve("scripts/typescript.js"),
  resolve("src/cli/main.ts"),
];

function project(letters: number): string {
  const folder = freshFolder();
  mkdirSync(join(folder, "letters"));
  writeFileSync(join(folder, "lettergraph.json"), "{}");
  for (let number = 1; number <= letters; number += 1) {
    const { name, text } = inventLetter(number);
    writeFileSync(join(folder, "letters", name), text);
  }
  return folder;
}

function run(folder: string, words: readonly string[], environment = {}, before = "") {
  const line = [...PROGRAM, ...words].map((word) => `'${word}'`).join(" ");
  const { status, stdout, stderr } = spawnSync("bash", ["-c", `${before}exec ${line}`], {
    cwd: folder,
    env: { ...process.env, ...environment },
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

test("language, time zone and clock of the machine change nothing of the graph", () => {
  const folder = project(3);
  const hashes = [
    {},
    { LC_ALL: "C", LANG: "C", TZ: "Pacific/Kiritimati" },
    { LC_ALL: "tr_TR.UTF-8", TZ: "America/St_Johns" },
  ].map((environment, at) => {
    const { status, out, err } = run(
      folder,
      ["load", "--json", "--store", `store-${at}`, "--no-cache"],
      environment,
    );
    expect([status, err]).toEqual([0, expect.any(String)]);
    return JSON.parse(out).hash;
  });
  expect(new Set(hashes).size).toBe(1);
  // Files from the future, and from before there were letters: what they hold counts.
  const [first = "", second = ""] = readdirSync(join(folder, "letters")).map((name) =>
    join(folder, "letters", name),
  );
  utimesSync(first, new Date("2099-01-01"), new Date("2099-01-01"));
  utimesSync(second, new Date("1971-01-01"), new Date("1971-01-01"));
  const again = JSON.parse(run(folder, ["load", "--json", "--store", "store-0"]).out);
  expect(again).toEqual({ hash: hashes[0], added: 0, changed: 0, withdrawn: 0 });
});

test("where nothing more can be written the load says so, and the next one, with room, is whole", () => {
  const folder = project(6);
  // Files of at most 200 KB, and an error in place of the signal: what a full disk comes to.
  const full = run(folder, ["load", "--json", "--no-cache"], {}, "trap '' XFSZ; ulimit -f 200; ");
  expect(full.status).not.toBe(0);
  expect(full.err).toMatch(/make room|disk|written|File too large|os error/i);
  expect(full.err).not.toMatch(/^\s+at /m);
  const again = run(folder, ["load", "--json"]);
  const whole = again.status === 0 ? again : run(folder, ["load", "--json"]);
  expect([whole.status, whole.err]).toEqual([0, expect.stringContaining("loaded into")]);
  const { hash } = JSON.parse(whole.out);
  expect(JSON.parse(run(folder, ["load", "--json", "--store", "other"]).out).hash).toBe(hash);
  expect(run(folder, ["check", "--held"])).toMatchObject({ status: 0 });
});

test("drafts that cannot be kept are no reason to stop", () => {
  const folder = project(2);
  expect(run(folder, ["load"]).status).toBe(0);
  const drafts = join(folder, ".lettergraph", "drafts");
  rmSync(drafts, { recursive: true });
  writeFileSync(drafts, "somebody's file");
  const { status, out } = run(folder, ["load", "--json", "--recheck"]);
  expect([status, JSON.parse(out).changed, existsSync(drafts)]).toEqual([0, 0, true]);
});
