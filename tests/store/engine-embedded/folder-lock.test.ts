import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LOCKS, whileLocked } from "../../../src/store/engine-embedded/folder-lock.ts";
import { codeOf, messageOf } from "../../support/codes.ts";
import { runProgram } from "../../support/program.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lettergraph-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As a program leaves it that is killed, or that is still at it. */
function lockedBy(pid: number, number = 1): void {
  mkdirSync(join(folder, `lock-${number}`, String(pid)), { recursive: true });
}

test("does the work, gives its result and leaves nothing", () => {
  expect(whileLocked(folder, () => readdirSync(folder))).toEqual(["lock-1"]);
  expect(readdirSync(folder)).toEqual([]);
});

test("leaves nothing either when the work fails", () => {
  const fail = () => {
    throw new Error("莞深");
  };
  expect(() => whileLocked(folder, fail)).toThrow("莞深");
  expect(readdirSync(folder)).toEqual([]);
});

test("does not wait for a program that is at it, and says which and what helps", async () => {
  lockedBy(process.ppid);
  const tried = async () => whileLocked(folder, () => "done");
  expect(await codeOf(tried())).toBe("store-locked");
  const message = await messageOf(tried());
  expect(message).toContain(`process ${process.ppid} is just opening the graph`);
  expect(message).toContain(join(folder, "lock-1"));
  expect(readdirSync(folder)).toEqual(["lock-1"]);
});

test("passes the locks of programs that are gone, also of one that had the same number", () => {
  const gone = 2 ** 22 + 1;
  lockedBy(gone);
  lockedBy(process.pid, 2);
  lockedBy(gone, 3);
  expect(whileLocked(folder, () => readdirSync(folder))).toContain("lock-4");
  expect(readdirSync(folder).every((name) => LOCKS.test(name))).toBe(true);
  expect(readdirSync(folder)).toHaveLength(3);
});

const PROGRAMS = 6;
const TURNS = 150;

test("never lets two programs in at once, though some are killed inside", async () => {
  const program = join(folder, "program.ts");
  const place = join(folder, "store");
  mkdirSync(place);
  // A program that finds the mark of another one that runs was let in beside it.
  writeFileSync(
    program,
    `
      import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
      import { whileLocked } from "file://${process.cwd()}/src/store/engine-embedded/folder-lock.ts";
      import { isAlive } from "file://${process.cwd()}/src/disk/alive.ts";
      const mark = ${JSON.stringify(join(folder, "mark"))};
      const last = Number(process.argv[2]);
      for (let turn = 0; turn < ${TURNS}; ) {
        try {
          whileLocked(${JSON.stringify(place)}, () => {
            if (existsSync(mark) && isAlive(Number(readFileSync(mark, "utf8")))) {
              console.error("two at once");
              process.exit(2);
            }
            writeFileSync(mark, String(process.pid));
            if (turn === last) process.kill(process.pid, "SIGKILL");
            rmSync(mark);
          });
          turn += 1;
        } catch (error) {
          if (error.code !== "store-locked") throw error;
        }
        await new Promise((go) => setTimeout(go, Math.random() * 3));
      }
    `,
  );
  const run = (last: number) => runProgram(program, String(last));
  const never = TURNS;
  const ends = await Promise.all([20, 60, ...Array(PROGRAMS - 2).fill(never)].map(run));
  expect(ends).toEqual(["SIGKILL", "SIGKILL", ...Array(PROGRAMS - 2).fill("done")]);
  expect(readdirSync(place).sort()).toEqual(["lock-1", "lock-2"]);
});
