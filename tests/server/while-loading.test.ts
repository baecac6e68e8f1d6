import type { LoadingStage } from "../../src/model/loading.ts";
import { OPERATIONS } from "../../src/server/openapi.ts";
import { beforeLoad } from "../../src/store/before-load.ts";
import { openTestApp, problemOf, type TestApp } from "./test-app.ts";

const STAGE: LoadingStage = { what: "reading", done: 3, total: 7 };
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.store.close());

const ask = (
  path: string,
  init: RequestInit = {},
  loading = (): LoadingStage | undefined => STAGE,
) => app.ask(path, init, { loading });

const ALWAYS = ["/metrics", "/api/loading"];
/** What reads letters anew or changes something waits, whatever was there before. */
const WAITS = /^\/api\/(?:reviews|coverage|judgements|drafts|parcels|store)/;

test.each(OPERATIONS.filter(({ path }) => !ALWAYS.includes(path)))(
  "$method $path says how far the load is, and when to ask again",
  async ({ path, method }) => {
    const response = await ask(path.replaceAll(/\{\w+\}/g, "x"), { method: method.toUpperCase() });
    expect(response.headers.get("retry-after")).toBe("1");
    expect(await problemOf(response)).toMatchObject({
      status: 503,
      code: "loading",
      detail: "letters are being read (3 of 7). Ask again in a second.",
      loading: STAGE,
    });
  },
);

test("the page itself and the metrics come, and nobody from elsewhere gets more than before", async () => {
  for (const path of ["/", ...ALWAYS]) expect((await ask(path)).status).toBe(200);
  const foreign = await ask("/api/network", { headers: { host: "evil.example" } });
  expect((await problemOf(foreign)).code).toBe("foreign-host");
});

test("when the load has ended everything answers", async () => {
  let stage: LoadingStage | undefined = { ...STAGE, what: "loading" };
  const answer = app.serve({ loading: () => stage });
  const network = () => answer(new Request("http://127.0.0.1:4321/api/network"));
  expect(await problemOf(await network())).toMatchObject({
    detail: "letters are being loaded (3 of 7). Ask again in a second.",
  });
  stage = undefined;
  expect((await network()).status).toBe(200);
});

test("how far it is can be asked at any time, and is kept by nobody", async () => {
  const response = await ask("/api/loading");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toEqual({ loading: STAGE });
  expect(await (await ask("/api/loading", {}, () => undefined)).json()).toEqual({});
});

test.each(OPERATIONS.filter(({ path }) => !ALWAYS.includes(path)))(
  "$method $path is told of what was there before, unless it reads letters anew or changes something",
  async ({ path, method }) => {
    const before = beforeLoad(app.store, async () => {});
    const response = await app.ask(
      path.replaceAll(/\{\w+\}/g, "x"),
      { method: method.toUpperCase() },
      { loading: () => STAGE, before },
    );
    const waits = WAITS.test(path) || (method !== "get" && path !== "/api/cypher");
    expect(response.headers.get("retry-after")).toBe(waits ? "1" : null);
    expect(response.status === 503).toBe(waits);
  },
);

test("where what was there before cannot be read it says how far the load is", async () => {
  const lost = { reading: () => Promise.reject(new Error("no room")) };
  const broken = { reading: <Result>(work: () => Promise<Result>) => work() };
  const library = { ...app.library, written: () => Promise.reject(new Error("of another kind")) };
  for (const change of [{ before: lost }, { before: broken, library }]) {
    const response = await app.ask("/api/network", {}, { loading: () => STAGE, ...change });
    expect(await problemOf(response)).toMatchObject({ status: 503, loading: STAGE });
  }
});
