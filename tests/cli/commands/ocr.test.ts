import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../../src/cli/run.ts";
import { pngOf, printedLines, scan } from "../../support/files/scan.ts";
import { createTestIo, freshFolder, jsonOf, lettergraph } from "../test-io.ts";

const LETTER =
  "东莞市工业和信息化局关于市政协第20210109号提案的答复\n张三委员：\n2020年，我市设立了松山湖材料产业基金。";

it.each(["extract", "build", "load", "serve", "diff", "export"])(
  "%s takes --ocr",
  async (command) => {
    expect((await lettergraph([command, "--help"])).out).toContain("--ocr");
  },
);

it("offers to read a scan, and reads it when asked, page by page", async () => {
  const folder = freshFolder();
  const [page] = await scan(printedLines(LETTER), { dpi: 150 });
  if (page === undefined) throw new Error("no page");
  writeFileSync(join(folder, "scan.png"), pngOf(page));
  const refused = await lettergraph(["extract", "scan.png"], { folder });
  expect(refused.code).toBe(65);
  expect(refused.err).toContain("Read it with --ocr");
  const read = await lettergraph(["extract", "scan.png", "--ocr", "--json"], { folder });
  expect(read.err).toContain("reading page 1 of 1");
  const { facts } = jsonOf(read);
  expect(facts.map(({ predicate }: { predicate: string }) => predicate)).toContain("ESTABLISHES");
  expect(facts[0].evidence[0].readBy).toBe("ocr");
});

it("stops between two pages on Ctrl-C, and leaves an empty store and nothing of the pages", async () => {
  const folder = freshFolder();
  const pages = await scan([...printedLines(LETTER), ...printedLines(LETTER)], { dpi: 100 });
  mkdirSync(join(folder, "letters"));
  writeFileSync(join(folder, "lettergraph.json"), "{}");
  for (const [at, page] of pages.entries()) {
    writeFileSync(join(folder, "letters", `${at}.png`), pngOf(page));
  }
  const io = createTestIo({ folder });
  const running = run(["load", "--ocr"], io);
  io.interrupt();
  expect(await running).toBe(130);
  const stopped = io.written;
  expect(stopped.err).toMatch(/stopped after reading \d of 2 letters; nothing was loaded/);
  expect(stopped.err).not.toContain("reading page 2");
  expect(readdirSync(folder)).not.toContain(".lettergraph-pages");
  const held = await lettergraph(["query", "letters", "--json"], { folder });
  expect(jsonOf(held)).toEqual([]);
});
