import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pdfFile, words } from "../../support/files/pdf-file.ts";
import { copyData } from "../data-folder.ts";
import { lettergraph } from "../test-io.ts";

const LINES = [
  "东莞市工业和信息化局关于市政协第20210109号提案的答复",
  "张三委员：",
  "2020年，我市设立了松山湖材料产业基金。",
  "2021年5月19日",
];
const FACT = "东莞市 ESTABLISHES 松山湖材料产业基金";

/** A folder whose only letter is a PDF, loaded. */
async function loadedPdf(): Promise<string> {
  const { folder, data } = copyData();
  for (const name of ["letters", "reviews", "judgements.yaml"]) {
    rmSync(join(data, name), { recursive: true, force: true });
  }
  mkdirSync(join(data, "letters"));
  const page = LINES.map((line, at) => words(line, 80, 770 - at * 27));
  writeFileSync(join(data, "letters", "letter.pdf"), pdfFile([page]));
  expect((await lettergraph(["load"], { folder })).code).toBe(0);
  return folder;
}

describe("lettergraph proof", () => {
  it("draws the page of a fact, and keeps what is there already", async () => {
    const folder = await loadedPdf();
    const drawn = await lettergraph(["proof", FACT, "-o", "proof.png"], { folder });
    expect(drawn).toMatchObject({ code: 0, out: "" });
    expect(drawn.err).toContain("东莞市工业和信息化局，");
    expect(drawn.err).toContain("第1页");
    expect(readFileSync(join(folder, "proof.png")).toString("latin1", 1, 4)).toBe("PNG");
    const again = await lettergraph(["proof", FACT, "-o", "proof.png"], { folder });
    expect(again.code).toBe(2);
    await lettergraph(["proof", FACT, "-o", "proof.html"], { folder });
    expect(readFileSync(join(folder, "proof.html"), "utf8")).toContain("设立了松山湖材料产业基金");
  });

  it("says what it draws, and where pages come from", async () => {
    const folder = await loadedPdf();
    const asText = await lettergraph(["proof", FACT, "-o", "proof.txt"], { folder });
    expect(asText.err).toContain(".png or .html");
    rmSync(join(folder, ".lettergraph-pages"), { recursive: true });
    const gone = await lettergraph(["proof", FACT, "-o", "proof.png"], { folder });
    expect(gone.code).toBe(66);
    expect(gone.err).toContain("lettergraph load");
    expect(existsSync(join(folder, "proof.png"))).toBe(false);
  });
});
