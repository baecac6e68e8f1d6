import { OPERATIONS } from "../../src/server/openapi.ts";
import { openTestApp, post, problemOf, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.store.close());

describe("the description", () => {
  it("names every route that answers", async () => {
    const { paths } = await (await app.ask("/api/openapi.json")).json();
    expect(Object.keys(paths)).toEqual([...new Set(OPERATIONS.map(({ path }) => path))]);
    expect(paths["/api/paths"].get.parameters.map(({ name }: { name: string }) => name)).toEqual([
      "from",
      "to",
      "hops",
      "limit",
      "background",
    ]);
    expect(paths["/api/cypher"].post.requestBody.required).toBe(true);
  });

  test.each(OPERATIONS)("is right that $path takes $method", async ({ path, method }) => {
    const init = method === "post" ? post({ cypher: "RETURN 1 AS x" }) : { method };
    const response = await app.ask(path.replaceAll(/\{\w+\}/g, "unknown"), init);
    if (response.status === 200) return;
    expect((await problemOf(response)).code).not.toBe("no-such-address");
  });
});
