import { OPERATIONS } from "../../src/server/openapi.ts";
import { openTestApp, problemOf, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.store.close());

/** Every address of the server, those that its description keeps to itself too. */
const ROUTES = [
  ...OPERATIONS.map(({ path, method, writes }) => ({ path, method, writes: writes !== undefined })),
  { path: "/api/store", method: "post", writes: true },
];

const TOKEN = "the token of the store";

const ask = (
  { path, method }: { path: string; method: string },
  headers: Record<string, string>,
  body?: string,
) =>
  app.ask(
    path.replaceAll(/\{\w+\}/g, "unknown"),
    {
      method: method.toUpperCase(),
      headers: { "content-type": "application/json", ...headers },
      ...(method === "post" && { body: body ?? "{}" }),
    },
    { storeToken: TOKEN },
  );

describe.each(ROUTES)("$method $path", (route) => {
  it("answers nobody who calls this machine by another name", async () => {
    const response = await ask(route, { host: "evil.example" });
    expect(await problemOf(response)).toMatchObject({ status: 421, code: "foreign-host" });
  });

  it.each([
    { origin: "http://evil.example" },
    { origin: "null" },
    { origin: "https://127.0.0.1:4321" },
    { origin: "http://127.0.0.1:9" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("answers no page of another origin: %j", async (headers) => {
    const response = await ask(route, headers);
    expect(await problemOf(response)).toMatchObject({ status: 403, code: "foreign-origin" });
  });

  it("lets nobody write without the token", async () => {
    for (const authorization of [undefined, "Bearer wrong", TOKEN, `Basic ${TOKEN}`]) {
      const response = await ask(route, authorization === undefined ? {} : { authorization });
      if (route.writes) expect((await problemOf(response)).code).toBe("no-token");
      else expect(response.status).not.toBe(401);
    }
  });

  it("has the headers that let a browser run nothing else, whatever it answers", async () => {
    const response = await ask(route, {});
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("says nothing of the inside of the program", async () => {
    const text = await (await ask(route, {})).text();
    expect(text).not.toMatch(/\.[jt]s:\d+|node_modules|\bat \w+ \(/);
  });
});

describe("a body", () => {
  const cypher = { path: "/api/cypher", method: "post" };
  const nested = (depth: number, [open, close]: readonly [string, string]): string =>
    `{"cypher": "RETURN $a AS a", "parameters": {"a": ${open.repeat(depth)}1${close.repeat(depth)}}}`;

  it.each([
    ["[", "]"],
    ['{"a":', "}"],
  ] as const)(
    "of brackets %s within brackets is refused before it is looked at",
    async (...signs) => {
      expect((await ask(cypher, {}, nested(60, signs))).status).toBe(200);
      for (const depth of [63, 40_000]) {
        const problem = await problemOf(await ask(cypher, {}, nested(depth, signs)));
        expect(problem).toMatchObject({ status: 413, code: "too-deep" });
      }
      expect(app.reported).toEqual([]);
    },
  );

  it("may have any brackets in its texts", async () => {
    const text = `${'[{\\"'.repeat(1000)}\\\\`;
    const body = `{"cypher": "RETURN $a AS a", "parameters": {"a": "${text}"}}`;
    expect((await ask(cypher, {}, body)).status).toBe(200);
  });

  it("that is cut short, or no JSON, is refused", async () => {
    for (const body of ["", '{"cypher": "RETURN', "[[[[", "]]]]", "\u0000"]) {
      expect((await problemOf(await ask(cypher, {}, body))).code).toBe("bad-request");
    }
    expect(app.reported).toEqual([]);
  });
});
