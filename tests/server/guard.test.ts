import { openTestApp, problemOf, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.store.close());

describe("the page", () => {
  it("comes with headers that let the browser run nothing else", async () => {
    const response = await app.ask("/");
    expect(await response.text()).toBe("<!doctype html>");
    const policy = response.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("worker-src 'self' blob:");
    expect(policy).not.toContain("unsafe");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("is not sent again when the browser has it", async () => {
    expect((await app.ask("/", { headers: { "if-none-match": '"page"' } })).status).toBe(304);
  });

  it("tells how to build the viewer when it is not there", async () => {
    const { detail } = await problemOf(await app.ask("/", {}, { assets: new Map() }));
    expect(detail).toContain("npm run build");
  });
});

describe("strangers", () => {
  test.each([
    "evil.example",
    "evil.example:4321",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
  ])("are refused when they call this machine %s", async (host) => {
    const response = await app.ask("/api/network", { headers: { host } });
    expect(await problemOf(response)).toMatchObject({ status: 421, code: "foreign-host" });
  });

  test.each(["localhost:4321", "127.0.0.1:9", "[::1]:4321", "LOCALHOST"])(
    "are not those who say %s",
    async (host) => {
      expect((await app.ask("/api/network", { headers: { host } })).status).toBe(200);
    },
  );
});
