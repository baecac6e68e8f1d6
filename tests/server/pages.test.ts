import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decode } from "fast-png";
import { DEFAULT_LIMITS } from "../../src/file/limits.ts";
import { pdfText } from "../../src/file/pdf/read-pdf.ts";
import { NO_SHELF, openShelf, type Shelf } from "../../src/file/shelf.ts";
import { pdfFile, words } from "../support/files/pdf-file.ts";
import { SAMPLE_GRAPH } from "./sample-graph.ts";
import { openTestApp, problemOf, type TestApp } from "./test-app.ts";

const [LETTER] = SAMPLE_GRAPH.letters;
const SHA256 = LETTER?.sha256 ?? "";

let app: TestApp;
let shelf: Shelf;
beforeAll(async () => {
  app = await openTestApp();
  shelf = openShelf(mkdtempSync(join(tmpdir(), "pages-")));
  const bytes = pdfFile([[words("东莞市与深圳市合作", 100, 700)]]);
  const { text, notes, layout } = await pdfText(bytes, "letter.pdf", { limits: DEFAULT_LIMITS });
  if (layout !== undefined) shelf.keep(SHA256, { text, notes, layout }, bytes);
});
afterAll(() => app.store.close());

function ask(path: string, init?: RequestInit, holds = shelf) {
  const address = `/api/pages/${encodeURIComponent(LETTER?.id ?? "")}${path}`;
  return app.ask(address, init, { shelf: holds });
}

test("the pages of a letter, and where its words stand on them", async () => {
  const { pages, runs } = await (await ask("")).json();
  expect(pages).toEqual([{ width: 595, height: 842 }]);
  expect(runs).toHaveLength(1);
});

test("a letter without pages has none", async () => {
  expect(await (await ask("", {}, NO_SHELF)).json()).toEqual({ pages: [], runs: [] });
});

test("a page as a picture of 110 dpi, sent once", async () => {
  const response = await ask("/1.png");
  expect(response.headers.get("content-type")).toBe("image/png");
  const { width, height } = decode(new Uint8Array(await response.arrayBuffer()));
  expect([width, height]).toEqual([909, 1286]);
  const headers = { "if-none-match": response.headers.get("etag") ?? "" };
  expect((await ask("/1.png", { headers })).status).toBe(304);
});

test.each(["/2.png", "/0.png"])("there is no %s", async (path) => {
  const problem = await problemOf(await ask(path));
  expect([problem.status, problem.code]).toEqual([404, "unknown-page"]);
});
