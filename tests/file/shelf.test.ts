import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openShelf } from "../../src/file/shelf.ts";
import { readBytes } from "../letter/reading.ts";
import { pdfFile, words } from "../support/files/pdf-file.ts";

const folder = (): string => join(mkdtempSync(join(tmpdir(), "shelf-")), "pages");
const LAYOUT = {
  pages: [{ width: 595, height: 842 }],
  runs: [{ start: 0, end: 1, page: 1, quad: [0, 0, 9, 0, 9, 9, 0, 9], cuts: [], confidence: 0.9 }],
} as const;

test("a letter with pages is kept under the digest of its bytes", async () => {
  const shelf = openShelf(folder());
  const bytes = pdfFile([[words("关于第1号提案的答复", 100, 700)]]);
  const { record, layout } = await readBytes(bytes, { shelf });
  expect(shelf.text(record.sha256)?.layout).toEqual(layout);
  expect(Buffer.from(shelf.bytes(record.sha256) ?? []).equals(bytes)).toBe(true);
});

test("what is dropped is not there any more, and nothing else goes", async () => {
  const path = folder();
  const shelf = openShelf(path);
  const [one, other] = await Promise.all(
    ["一", "二"].map((name) =>
      readBytes(pdfFile([[words(`关于第${name}号提案的答复`, 100, 700)]]), { shelf }),
    ),
  );
  shelf.drop(one?.record.sha256 ?? "");
  shelf.drop("../../etc/passwd");
  expect(shelf.text(one?.record.sha256 ?? "")).toBeUndefined();
  expect(shelf.text(other?.record.sha256 ?? "")).toBeDefined();
  expect(readdirSync(path)).toHaveLength(2);
});

test("what was read off pictures is not read again", async () => {
  const shelf = openShelf(folder());
  const bytes = pdfFile([[words("关于第1号提案的答复", 100, 700)]]);
  const { record } = await readBytes(bytes);
  shelf.keep(record.sha256, { text: "关于第2号提案的答复", notes: ["x"], layout: LAYOUT }, bytes);
  const again = await readBytes(bytes, { shelf });
  expect(again.record.text).toBe("关于第2号提案的答复");
  expect(again.notes).toEqual(["x"]);
});

test("letters without pages leave nothing, and neither does a digest that is a path", async () => {
  const path = folder();
  const shelf = openShelf(path);
  await readBytes(Buffer.from("关于第1号提案的答复"), { shelf });
  expect(() => readdirSync(path)).toThrow();
  expect(shelf.bytes("../../etc/passwd")).toBeUndefined();
});
