import type { LoadingStage } from "../../src/model/loading.ts";
import { OPERATIONS } from "../../src/server/openapi.ts";
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

test.each(OPERATIONS.filter(({ path }) => path !== "/metrics"))(
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
  for (const path of ["/", "/metrics"]) expect((await ask(path)).status).toBe(200);
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
