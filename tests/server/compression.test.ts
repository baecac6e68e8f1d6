import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Asset } from "../../src/server/assets.ts";
import { openTestApp, SAMPLE_NETWORK, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.store.close());

function script(text: string): Asset {
  const bytes = new TextEncoder().encode(text);
  return { bytes, contentType: "text/javascript", etag: '"script"', immutable: true };
}

const PICTURE: Asset = { ...script("x".repeat(5000)), contentType: "image/png" };
const ASSETS = new Map([
  ["/long.js", script("const 东莞 = 1;\n".repeat(500))],
  ["/short.js", script("export {}")],
  ["/picture.png", PICTURE],
]);

const get = (path: string, headers: Record<string, string> = {}) =>
  app.ask(path, { headers }, { assets: ASSETS });

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe("compressed answers", () => {
  test.each([
    ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
    ["gzip, deflate", "gzip", gunzipSync],
    ["br;q=0, gzip;q=0.5", "gzip", gunzipSync],
    ["*", "br", brotliDecompressSync],
  ])("sends those who take %s %s", async (accepted, encoding, decode) => {
    const response = await get("/api/network", { "accept-encoding": accepted });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(response.headers.get("vary")).toBe("accept-encoding");
    const bytes = await bytesOf(response);
    expect(JSON.parse(decode(bytes).toString())).toEqual(
      JSON.parse(JSON.stringify(SAMPLE_NETWORK)),
    );
    expect(bytes.length).toBeLessThan(JSON.stringify(SAMPLE_NETWORK).length / 2);
  });

  test.each(["", "identity", "zstd", "br;q=0"])(
    "sends those who take '%s' plain text",
    async (accepted) => {
      const response = await get("/long.js", { "accept-encoding": accepted });
      expect(response.headers.get("content-encoding")).toBeNull();
      expect((await bytesOf(response)).toString()).toContain("东莞");
    },
  );

  test.each(["/short.js", "/picture.png"])("leaves %s as it is", async (path) => {
    const response = await get(path, { "accept-encoding": "br" });
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(await bytesOf(response)).toEqual(Buffer.from(ASSETS.get(path)?.bytes ?? []));
  });

  it("says nothing twice: the weak tag of a compressed answer is known again", async () => {
    const first = await get("/long.js", { "accept-encoding": "br" });
    expect(first.headers.get("etag")).toBe('W/"script"');
    expect(first.headers.get("cache-control")).toBe("max-age=31536000, immutable");
    const again = await get("/long.js", {
      "accept-encoding": "br",
      "if-none-match": `"other", ${first.headers.get("etag")}`,
    });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("vary")).toBe("accept-encoding");
  });

  it("compresses problems too, and keeps their status and type", async () => {
    const response = await get(`/api/${"x".repeat(2000)}`, { "accept-encoding": "br" });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.parse(brotliDecompressSync(await bytesOf(response)).toString()).status).toBe(404);
  });
});
