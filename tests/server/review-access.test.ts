import { chmodSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LetterReview } from "../../src/model/review.ts";
import {
  deciding,
  headersFor,
  itemSaying,
  LETTER,
  openReviewApp,
  type ReviewApp,
  TOKEN,
  WRONG,
} from "./review-app.ts";
import { problemOf } from "./test-app.ts";

let app: ReviewApp;
let page: LetterReview;
beforeEach(async () => {
  app = await openReviewApp();
  page = await app.open();
});
afterEach(() => app.close());

describe("writing", () => {
  const path = `/api/reviews/${encodeURIComponent(LETTER)}/decisions`;
  const send = (headers: Record<string, string>, method = "POST") =>
    app.ask(method === "POST" ? path : `${path}/0123456789abcdef`, {
      method,
      headers: { ...headersFor(page), "content-type": "application/json", ...headers },
      ...(method === "POST" && {
        body: JSON.stringify({ decisions: [deciding(itemSaying(page, WRONG), "reject")] }),
      }),
    });

  it.each(["POST", "DELETE"])("by %s needs the token of this start", async (method) => {
    for (const authorization of ["", "Bearer", "Bearer wrong", `Basic ${TOKEN}`, TOKEN]) {
      const problem = await problemOf(await send({ authorization }, method));
      expect(problem).toMatchObject({ status: 401, code: "no-token" });
    }
    expect(readdirSync(dirname(app.file))).toEqual([]);
  });

  it.each([
    { origin: "http://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:9999" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("is not for pages of other origins: %p", async (headers) => {
    const problem = await problemOf(await send(headers));
    expect(problem).toMatchObject({ status: 403, code: "foreign-origin" });
  });

  it("is not for strangers by name, token or not", async () => {
    const problem = await problemOf(await send({ host: "evil.example" }));
    expect(problem).toMatchObject({ status: 421, code: "foreign-host" });
  });

  it("is for the page itself, which alone is told the token", async () => {
    const html = await (await app.ask("/")).text();
    expect(html).toContain(`<meta name="lettergraph-token" content="${TOKEN}">`);
    const headers = { origin: "http://127.0.0.1:4321", "sec-fetch-site": "same-origin" };
    expect((await send(headers)).status).toBe(200);
  });

  it("is refused where the folder cannot be written to", async () => {
    const folder = dirname(app.file);
    const user = process.geteuid?.() ?? 0;
    chmodSync(folder, 0o555);
    chmodSync(join(app.data, ".."), 0o755);
    // The superuser writes anywhere.
    if (user === 0) process.seteuid?.(65534);
    try {
      const problem = await problemOf(await send({}));
      expect(problem.status).toBe(403);
      expect(["read-only", "file-unwritable"]).toContain(problem.code);
    } finally {
      process.seteuid?.(user);
      chmodSync(folder, 0o755);
    }
    expect(readdirSync(folder)).toEqual([]);
    expect((await app.open()).decided).toBe(0);
  });

  it("is refused where the store holds something else than the data gives", async () => {
    await app.close();
    app = await openReviewApp();
    await app.store.write([{ cypher: "MATCH (n:Entity {id: 'Company:vivo'}) SET n.name = 'x'" }]);
    page = await app.open();
    expect(page.readOnly).toMatchObject({ code: "store-differs" });
    const problem = await problemOf(await send({}));
    expect(problem).toMatchObject({ status: 409, code: "store-differs" });
    expect(problem.detail).toContain("lettergraph serve");
  });
});
