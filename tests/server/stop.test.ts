import { listen } from "../../src/cli/listen.ts";
import type { Store } from "../../src/store/store.ts";
import { codeOf } from "../support/codes.ts";
import { openTestApp } from "./test-app.ts";

const ENDLESS =
  "UNWIND range(1, 20000) AS x UNWIND range(1, 20000) AS y WITH x, y WHERE x * y = -1 RETURN count(*) AS n";

test("a query ends in the engine when the browser no longer waits for it", async () => {
  const app = await openTestApp();
  let told: (code: Promise<string>) => void = () => {};
  const ended = new Promise<string>((resolve) => {
    told = resolve;
  });
  const store: Store = {
    ...app.store,
    query: (...asked) => {
      const answer = app.store.query(...asked);
      told(codeOf(answer));
      return answer;
    },
  };
  const limits = { rows: 5, milliseconds: 60_000, megabytes: 4096 };
  const server = await listen((request) => app.answer(request, { store, limits }), 0);
  try {
    const waiting = new AbortController();
    const asked = fetch(`${server.address}api/cypher`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ cypher: ENDLESS }),
      signal: waiting.signal,
    });
    setTimeout(() => waiting.abort(), 500);
    await expect(asked).rejects.toThrow();
    expect(await ended).toBe("query-stopped");
  } finally {
    await server.close();
    await app.store.close();
  }
}, 20_000);
