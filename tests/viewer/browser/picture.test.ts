import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { confidenceIn } from "../../../src/model/confidence.ts";
import { isTextEvidence } from "../../../src/model/graph.ts";
import { colourAt, settled } from "../../support/viewer-page.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

const SCRIPT_BUDGET = 150 * 1024;

describeViewer("the picture of the network", (viewer) => {
  test("draws the network: both cities stand where the layout put them, in their colour", async () => {
    const page = await viewer.open("");
    const at = await page.evaluate(() =>
      ["Place:东莞市", "Place:深圳市"].map((id) => window.lettergraph.nodeAt(id)),
    );
    const [left, right] = at;
    if (left === undefined || right === undefined) throw new Error("a city is missing");
    expect(left.x).toBeLessThan(right.x);
    for (const { x, y } of [left, right]) {
      expect(await colourAt(page, Math.round(x + 13), Math.round(y + 9))).toBe("#2b3440");
    }
    expect(await page.locator(".status-line").textContent()).toContain("个实体");
  });

  test("finds 松山湖 by its initials and goes there by keyboard alone", async () => {
    const page = await viewer.open("");
    await page.keyboard.press("/");
    await page.keyboard.type("ssh");
    const names = await page.locator('[role="option"] .search-name').allTextContents();
    expect(names).toContain("松山湖科学城");
    for (let step = 0; step < names.indexOf("松山湖科学城"); step++) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await page.locator(".detail h2").textContent()).toBe("松山湖科学城");
    expect(decodeURI(page.url())).toContain("sel=n:ScienceCity:松山湖科学城");
  });

  test("a query typed in Chinese that nothing matches offers what is nearest", async () => {
    const page = await viewer.open("");
    await page.keyboard.press("Control+k");
    await page.keyboard.insertText("松山虎科学成");
    expect(await page.locator(".search-none").textContent()).toContain("松山虎科学成");
    expect(await page.locator('[role="option"]').count()).toBeGreaterThan(0);
  });

  test("types, states and background can be switched off and on", async () => {
    const page = await viewer.open("#v=1&lens=off&lang=zh&th=light");
    await page.getByRole("button", { name: "图例与筛选" }).click();
    const shown = async (): Promise<number> =>
      Number(/\d+/.exec((await page.locator(".status-line").textContent()) ?? "")?.[0]);
    const all = await shown();
    await page.getByRole("switch", { name: /^政府部门/ }).click();
    await settled(page);
    expect(await shown()).toBeLessThan(all);
    expect(page.url()).toContain("hide=Department,Measure");
    await page.getByRole("button", { name: "全部显示" }).click();
    await page.getByRole("switch", { name: /^背景知识/ }).click();
    await settled(page);
    expect(await shown()).toBeLessThan(all);
    expect(page.url()).toContain("bg=0");
    await page.getByRole("switch", { name: /^背景知识/ }).click();
    await page.getByRole("switch", { name: /^指标数据/ }).click();
    await settled(page);
    const tied = new Set(viewer.graph.facts.flatMap(({ subject, object }) => [subject, object]));
    expect(await shown()).toBe(tied.size);
  });

  test("one status alone shows its facts, what they tie, and nothing of the background", async () => {
    const page = await viewer.open("#v=1&lens=off&lang=zh&th=light");
    await page.getByRole("button", { name: "图例与筛选" }).click();
    await page.getByRole("button", { name: "只看申报中" }).click({ force: true });
    await settled(page);
    const applied = viewer.graph.facts.filter(
      ({ status, evidence }) => status === "applied" && evidence.some(isTextEvidence),
    );
    const ends = new Set(applied.flatMap(({ subject, object }) => [subject, object]));
    expect(await page.locator(".status-line").textContent()).toBe(
      `点亮 ${ends.size} 个实体、${applied.length} 条事实`,
    );
    await page.locator(".filter-chip", { hasText: "只看申报中" }).click();
    await settled(page);
    expect(page.url()).not.toContain("status=");
    expect(page.url()).not.toContain("bg=0");
  });

  test("facts can be narrowed to the surest; the link and Back know it", async () => {
    const page = await viewer.open("#v=1&lens=off&hide=&lang=zh&th=light");
    await page.getByRole("button", { name: "图例与筛选" }).click();
    await page.getByRole("radio", { name: "≥ 97%" }).click();
    await settled(page);
    const sure = viewer.graph.facts.filter(({ evidence }) => confidenceIn(evidence) >= 0.97);
    expect(sure.length).toBeLessThan(viewer.graph.facts.length);
    const status = (await page.locator(".status-line").textContent()) ?? "";
    expect(Number(/(\d+) 条事实/.exec(status)?.[1])).toBe(sure.length);
    expect(page.url()).toContain("sure=97");
    await page.locator(".filter-chip", { hasText: "把握 ≥ 97%" }).click();
    await settled(page);
    expect(page.url()).not.toContain("sure=");
  });

  test("the list holds what the picture holds, and opens the same details", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light");
    await page.getByRole("button", { name: "列表", exact: true }).click();
    await settled(page);
    const names = await page.locator('.list-view li [lang="zh-CN"]').allTextContents();
    const expected = viewer.graph.entities.filter(
      // 莞深 is both cities.
      ({ type, name }) => type !== "Measure" && name !== "莞深",
    );
    expect(names.sort()).toEqual(expected.map(({ name }) => name).sort());
    await page.getByRole("button", { name: /^兆驰 / }).click();
    await settled(page);
    expect(await page.locator(".detail h2").textContent()).toBe("兆驰");
    await page.getByRole("button", { name: "图谱", exact: true }).click();
    await settled(page);
    expect(await page.evaluate(() => window.lettergraph.nodeAt("Company:兆驰"))).toBeDefined();
    expect(await page.locator(".notice").count()).toBe(0);
  });

  test("keys walk the graph, say where they are, go into the details and step back", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light");
    await page.locator(".canvas").focus();
    const selected = () => page.evaluate(() => window.lettergraph.view().selected.at(-1)?.id);
    await page.keyboard.press("ArrowRight");
    await settled(page);
    expect(await selected()).toBe("Place:东莞市");
    await page.keyboard.press("ArrowRight");
    await settled(page);
    const first = await selected();
    await page.keyboard.press("ArrowRight");
    await settled(page);
    const second = await selected();
    const neighbours = viewer.graph.facts.flatMap(({ subject, object }) =>
      subject === "Place:东莞市" ? [object] : object === "Place:东莞市" ? [subject] : [],
    );
    expect(neighbours).toEqual(expect.arrayContaining([first, second]));
    expect(second).not.toBe(first);
    const name = await page.locator(".detail h2").textContent();
    const spoken = await page.locator('.app > [role="status"].sr-only').textContent();
    expect(spoken).toContain(name);
    expect(spoken).toMatch(/东莞市的.+，第 2 个，共 \d+ 个/);
    await page.keyboard.press("Enter");
    expect(await page.locator(".detail-focus").evaluate((box) => box.matches(":focus"))).toBe(true);
    await page.keyboard.press("Escape");
    await settled(page);
    expect(await page.locator(".detail").count()).toBe(0);
    await page.keyboard.press("?");
    expect(await page.locator(".key-help").textContent()).toContain("适应窗口");
  });

  test("fits a telephone: the legend opens as a sheet", async () => {
    const page = await viewer.open("#v=1&lang=en&th=light", {
      viewport: { width: 400, height: 800 },
    });
    expect(await page.locator(".legend").count()).toBe(0);
    await page.getByRole("button", { name: "Legend and filters" }).click();
    const sheet = await page.locator(".legend").boundingBox();
    expect(sheet).toMatchObject({ x: 0, width: 400 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(overflow).toBeLessThanOrEqual(400);
  });

  test("the scripts that come before anything else is opened stay within their budget", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light");
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    const names = loaded.filter((name) => name.endsWith(".js")).map((name) => basename(name));
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => /^(?:editor|panels)-/.test(name))).toEqual([]);
    const bytes = names
      .map((name) => gzipSync(readFileSync(join(viewer.folder(), "assets", name))).length)
      .reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThan(SCRIPT_BUDGET);
  });
});
