import { failure } from "../../src/model/errors.ts";
import { SAMPLE_GRAPH } from "./sample-graph.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.store.close());

test("health says whether the store answers, and nothing of how it is reached", async () => {
  const well = await app.ask("/health");
  expect([well.status, await well.json()]).toEqual([200, { status: "ok" }]);
  const read = () =>
    Promise.reject(failure("store", "store-unreachable", { what: "bolt://secret", cure: "" }));
  const down = await app.ask("/health", {}, { store: { ...app.store, read } });
  expect([down.status, await down.json()]).toEqual([
    503,
    { status: "down", code: "store-unreachable" },
  ]);
});

test("metrics count what is held and time what is asked, by route and never by name", async () => {
  const answer = app.serve();
  const ask = (path: string) => answer(new Request(`http://127.0.0.1:4321${path}`));
  await ask(`/api/entities/${encodeURIComponent("Place:东莞市")}`);
  await ask("/api/entities/nobody");
  const response = await ask("/metrics");
  expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  expect(text).toContain(`lettergraph_held{kind="entities"} ${SAMPLE_GRAPH.entities.length}\n`);
  expect(text).toMatch(/^lettergraph_process_cpu_seconds_total/m);
  const count = (status: number) =>
    `_count{method="GET",route="/api/entities/:id{.+}",status="${status}"} 1\n`;
  expect(text).toContain(count(200));
  expect(text).toContain(count(404));
  expect(text).not.toMatch(/东莞|nobody|%E4/);
});
