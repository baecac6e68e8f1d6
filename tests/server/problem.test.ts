import { failure } from "../../src/model/errors.ts";
import { openTestApp, problemOf, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.store.close());

describe("failures", () => {
  it("of the store are told with their cure", async () => {
    const read = async () => {
      throw failure("store", "store-unreachable", {
        what: "no Neo4j answers there",
        cure: "Start it.",
      });
    };
    const body = await problemOf(
      await app.ask("/api/network", {}, { library: { ...app.library, written: read } }),
    );
    expect(body).toMatchObject({ status: 503, detail: "no Neo4j answers there. Start it." });
    expect(app.reported).toEqual([]);
  });

  it("of the program are reported on its own terminal and tell the client nothing", async () => {
    const secret = new Error("secret");
    const read = async () => {
      throw secret;
    };
    const response = await app.ask(
      "/api/network",
      {},
      { library: { ...app.library, written: read } },
    );
    expect(await problemOf(response.clone())).toMatchObject({ status: 500, code: "internal" });
    expect(await response.text()).not.toContain("secret");
    expect(app.reported).toEqual([secret]);
  });
});
