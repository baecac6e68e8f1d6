import { setTimeout as pause } from "node:timers/promises";
import { graphHash } from "../../src/identity/graph-hash.ts";
import { beforeLoad } from "../../src/store/before-load.ts";
import { loadGraph, prepareLoad } from "../../src/store/load/load.ts";
import { readGraph } from "../../src/store/read/read.ts";
import { DEFAULT_LIMITS, type Store } from "../../src/store/store.ts";
import { codeOf } from "../support/codes.ts";
import { changedGraph, sampleBuild, sampleGraph } from "../support/letters.ts";

const COUNT = "MATCH (n:Entity) RETURN count(n) AS n";

/** What people see of a store while something is loaded into it. */
export function beforeLoadContract(current: () => Store): void {
  const hashOf = async (store: Pick<Store, "read">) => graphHash(await readGraph(store as Store));
  const counted = async (store: Pick<Store, "query">) =>
    (await store.query(COUNT, {}, DEFAULT_LIMITS)).rows;

  test("what is shown during a load is what was there, or as many whole letters as are written", async () => {
    const [first] = sampleGraph().letters;
    const { graph: before } = sampleBuild(({ letter }) => letter.id === first?.id);
    const after = changedGraph(sampleGraph());
    await loadGraph(current(), before);
    const whole = new Set([graphHash(before)]);
    const isCopied = current().still !== undefined;
    const count = await counted(current());
    const seen: string[] = [];
    const looks: Promise<void>[] = [];
    let isOver = false;
    const look = async (): Promise<void> => {
      const now = await hashOf(sides.shown);
      if (isCopied) expect(await counted(sides.shown)).toEqual(count);
      await pause(20);
      expect(await hashOf(sides.shown)).toBe(now);
      seen.push(now);
    };
    const watched: Store = {
      ...current(),
      write: async (statements) => {
        await current().write(statements);
        whole.add(await hashOf(current()));
        if (!isOver) looks.push(sides.reading(look));
      },
    };
    let asked = 0;
    const sides = beforeLoad(watched, async () => {
      expect(await hashOf(current())).toBe(graphHash(before));
      asked += 1;
    });
    await (await prepareLoad(sides.loaded, after)).commit();
    await Promise.all(looks);
    expect(whole.size).toBeGreaterThan(2);
    expect(seen.length).toBeGreaterThan(1);
    for (const hash of seen) expect(whole).toContain(hash);
    if (isCopied) expect(new Set(seen)).toEqual(new Set([graphHash(before)]));
    expect(asked).toBe(isCopied ? 0 : 1);
    expect(await codeOf(sides.shown.write([]))).toBe("loading");
    let moment = 0;
    const last = sides.reading(async () => {
      await pause(50);
      expect(moment).toBe(0);
    });
    isOver = true;
    await sides.end(() => {
      moment += 1;
    });
    await last;
    expect(await hashOf(sides.shown)).toBe(graphHash(after));
    await sides.shown.write([]);
    await sides.end();
  });

  test("what cannot be kept stands in no load's way, and is not shown", async () => {
    await loadGraph(current(), sampleGraph());
    const broken: Store = {
      ...current(),
      ...(current().still && { still: () => Promise.reject(new Error("no room")) }),
    };
    const sides = beforeLoad(broken, () => Promise.reject(new Error("no room")));
    const after = changedGraph(sampleGraph());
    await (await prepareLoad(sides.loaded, after)).commit();
    expect(await hashOf(current())).toBe(graphHash(after));
    expect(await codeOf(sides.reading(() => hashOf(sides.shown)))).toBe("loading");
    await sides.end();
    expect(await sides.reading(() => hashOf(sides.shown))).toBe(graphHash(after));
  });
}
