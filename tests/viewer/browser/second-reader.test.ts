import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildGraph } from "../../../src/assemble/build.ts";
import { readByRules } from "../../../src/assemble/letter-files.ts";
import { readLexicon } from "../../../src/claim/lexicon.ts";
import { openProject } from "../../../src/data/project.ts";
import { faultsIn } from "../../support/review-page.ts";
import { writeSecondReading } from "../../support/second-reading.ts";
import { settled } from "../../support/viewer-page.ts";
import { serveGraph, type ViewerServer } from "../../support/viewer-server.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

const HASH = "#v=1&view=review&lang=zh&th=light";

describeViewer("the second reader in the review", (viewer) => {
  let data: string;
  let server: ViewerServer;

  beforeEach(async () => {
    data = join(mkdtempSync(join(tmpdir(), "lettergraph-second-")), "data");
    cpSync("data", data, { recursive: true });
    rmSync(join(data, "reviews", "dongguan-2021-109.yaml"));
    const file = join(data, "letters", "dongguan-2021-109.txt");
    const { read } = await readByRules(file, readLexicon(data));
    writeSecondReading(
      data,
      (words) =>
        read.sentences.findIndex(({ from, to }) => read.text.slice(from, to).includes(words)) + 1,
    );
    server = await serveGraph((await buildGraph(openProject(data))).graph, viewer.folder(), data);
  });

  afterEach(async () => {
    await server.close();
    rmSync(join(data, ".."), { recursive: true });
  });

  test("shows both readings and the drops, lights the words, and accepts what is agreed in one act", async () => {
    const page = await viewer.open(HASH, {}, server.address);
    await page.locator(".second-reader > summary").click();
    await settled(page);
    expect(await page.locator(".second-counts .chip").allTextContents()).toEqual([
      expect.stringMatching(/^不一 \d+$/),
      expect.stringMatching(/^仅模型 \d+$/),
      expect.stringMatching(/^仅规则 \d+$/),
      "一致 1",
    ]);
    await page.locator("tr.standing-agreed .second-words").first().click();
    await settled(page);
    expect(await page.locator(".desk-letter .quote").first().textContent()).toContain("设立");
    await page.locator(".second-drops > summary").click();
    const dropped = await page.locator(".second-drops > ul > li").allTextContents();
    expect(dropped[0]).toContain("没有这样的类型或关系: 1");
    expect(dropped[1]).toContain("引文不在该句中: 1");
    const invented = page.locator(".second-drops li li").last();
    expect(await invented.textContent()).toBe("东莞市 资助 新材料投资产业基金市里设立了基金");
    await invented.locator(".second-words").click();
    await settled(page);
    expect(await page.locator(".desk-letter .quote").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("设立了新材料投资产业基金")]),
    );
    expect(await faultsIn(page)).toEqual([]);
    await page.locator(".second-counts button").click();
    await settled(page);
    expect(await page.locator(".second-counts button").count()).toBe(0);
    const review = readFileSync(join(data, "reviews", "dongguan-2021-109.yaml"), "utf8");
    expect(review.match(/decision: accept/g)).toHaveLength(1);
  });

  test("speaks English", async () => {
    const page = await viewer.open(HASH.replace("zh", "en"), {}, server.address);
    await page.locator(".second-reader > summary").click();
    await settled(page);
    expect(await page.locator(".second-reader").textContent()).toContain("Accept the 1 agreed");
  });
});
