import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

let temporary: string;
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), "lettergraph-leftovers-"));
});
afterEach(() => rmSync(temporary, { recursive: true, force: true }));

/** A program that asks a store in memory and then waits; it says when it has its answer. */
async function asking(): Promise<ChildProcess> {
  const store = pathToFileURL(resolve("src/store/open.ts"));
  const program = `
    const { openStore } = await import(${JSON.stringify(store.href)});
    const store = await openStore("memory:");
    const limits = { rows: 5, milliseconds: 60000, megabytes: 512 };
    await store.query("RETURN 1 AS one", {}, limits);
    process.stdout.write("answered");
    setInterval(() => {}, 1000);`;
  const child = spawn(
    process.execPath,
    ["--import", "./scripts/typescript.js", "--input-type=module", "--eval", program],
    { env: { ...process.env, TMPDIR: temporary }, stdio: ["ignore", "pipe", "inherit"] },
  );
  await new Promise((answered) => child.stdout?.once("data", answered));
  return child;
}

function ended(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => child.once("exit", (_code, signal) => resolve(signal)));
}

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "a program that %s ends leaves nothing among the temporary folders",
  async (signal) => {
    const child = await asking();
    expect(readdirSync(temporary)).toHaveLength(1);
    const end = ended(child);
    child.kill(signal);
    expect(await end).toBe(signal);
    expect(readdirSync(temporary)).toEqual([]);
  },
);

test("what a killed program and earlier versions left goes with the next that asks; others' stays", async () => {
  const killed = await asking();
  const end = ended(killed);
  killed.kill("SIGKILL");
  await end;
  const gone = killed.pid;
  const alive = `grafeo-snapshot-1.grafeo-${process.pid}-0123456789abcdef.spill`;
  for (const name of [`grafeo-snapshot-1.grafeo-${gone}-0123456789abcdef.spill`, alive, "other"]) {
    mkdirSync(join(temporary, name, "inside"), { recursive: true });
  }
  const next = await asking();
  const left = readdirSync(temporary).filter((name) => !name.includes(`-${next.pid}-`));
  const over = ended(next);
  next.kill("SIGTERM");
  await over;
  expect(left.sort()).toEqual([alive, "other"]);
  expect(existsSync(join(temporary, alive, "inside"))).toBe(true);
});
