import { hash } from "node:crypto";
import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { isPart, newPart, sweepParts } from "../../src/disk/part.ts";

/** No system gives a process this number. */
const NOBODY = 2 ** 30;
const HERE = hash("sha256", hostname(), "hex").slice(0, 8);
const part = (machine: string, pid: number) =>
  `.lettergraph-${machine}-${pid}-0123456789abcdef.part`;

test("what a killed program left goes when the next one writes there first; nothing else does", () => {
  const folder = mkdtempSync(join(tmpdir(), "part-"));
  const left = part(HERE, NOBODY);
  const stay = [part(HERE, process.pid), part("00000000", NOBODY)];
  const others = ["letter.txt", ".lettergraph-notes.part", "a.new"];
  for (const name of [left, ...stay, ...others]) writeFileSync(join(folder, name), "half");
  const own = newPart(join(folder, "letter.txt"));
  expect(readdirSync(folder).sort()).toEqual([...stay, ...others].sort());
  expect(own.startsWith(join(folder, ".lettergraph-"))).toBe(true);
  expect(newPart(join(folder, "letter.txt"))).not.toBe(own);
});

test("what another machine writes is left only when it is old", () => {
  const folder = mkdtempSync(join(tmpdir(), "part-"));
  const file = join(folder, part("00000000", process.pid));
  writeFileSync(file, "half");
  sweepParts(folder);
  expect(readdirSync(folder)).toHaveLength(1);
  const longAgo = new Date(Date.now() - 100 * 24 * 60 * 60 * 1000);
  utimesSync(file, longAgo, longAgo);
  sweepParts(folder);
  expect(readdirSync(folder)).toEqual([]);
});

test("a folder that is not there has none", () => {
  const nowhere = join(tmpdir(), "part-nowhere");
  sweepParts(nowhere);
  expect(isPart(newPart(join(nowhere, "a")).split("/").at(-1) ?? "")).toBe(true);
  expect(["a.part", "letter.txt", ".lettergraph.part"].filter(isPart)).toEqual([]);
});
