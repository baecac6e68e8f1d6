import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { faultsIn } from "../../support/review-page.ts";
import { settled } from "../../support/viewer-page.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

const HOME = "#v=1&lang=zh&th=light";

describeViewer("sharing", (viewer) => {
  async function saved(page: Page, button: string): Promise<Download> {
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: button, exact: true }).click();
    return saving;
  }
  const textOf = async (download: Download) => readFileSync(await download.path(), "utf8");

  test("the view leaves as a picture with its title, names, figures, legend and source", async () => {
    const page = await viewer.open(HOME);
    await page.keyboard.press("s");
    await settled(page);
    expect(await faultsIn(page)).toEqual([]);
    const svg = await textOf(await saved(page, "SVG"));
    for (const words of [
      "莞深协同网络",
      "东莞市",
      "1 引进自 · 35宗 · 22.15亿元",
      "已完成",
      "来源：东工信函〔2021〕109号",
    ]) {
      expect(svg).toContain(words);
    }
    const png = await saved(page, "PNG");
    const bytes = readFileSync(await png.path());
    expect([...bytes.subarray(1, 4)]).toEqual([80, 78, 71]);
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1400);
  });

  test.each([
    ["graph.gexf", "<gexf"],
    ["graph.graphml", "<graphml"],
    ["edges.csv", "\ufeffSource,Target"],
    ["nodes.csv", "\ufeffId,Label"],
    ["graph.json", '"entities"'],
    ["graph.jsonld", "oa:Annotation"],
    ["graph.html", "lettergraph-data"],
  ])("the graph leaves as %s", async (name, words) => {
    const page = await viewer.open(HOME);
    await page.keyboard.press("x");
    await settled(page);
    const download = await saved(page, name);
    expect(download.suggestedFilename()).toBe(name);
    expect((await textOf(download)).includes(words)).toBe(true);
  });

  test("a view is named, outlives the page, and comes back", async () => {
    const page = await viewer.open(`${HOME}&lens=off&hide=Measure,Person`);
    await page.keyboard.press("s");
    await page.getByRole("textbox", { name: "给当前视图起个名字" }).fill("没有人");
    await page.keyboard.press("Enter");
    await page.goto(viewer.address() + encodeURI(HOME));
    await page.reload();
    await settled(page);
    await page.keyboard.press("s");
    await page.getByRole("button", { name: "没有人", exact: true }).click();
    await settled(page);
    const { hiddenTypes, lens } = await page.evaluate(() => window.lettergraph.view());
    expect([hiddenTypes, lens.on]).toEqual([["Measure", "Person"], false]);
    await page.getByRole("button", { name: "删除“没有人”" }).click();
    expect(await page.locator(".kept-list").count()).toBe(0);
  });

  test("a query is named and comes back; its answer joins the view, and leaves it again", async () => {
    const page = await viewer.open(`${HOME}&tab=ask`);
    await page.getByRole("radio", { name: "Cypher" }).click();
    await settled(page);
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Backspace");
    await page.keyboard.insertText("MATCH (p:Person) RETURN p.id AS id, p.name AS name");
    await page.getByRole("textbox", { name: "给这条查询起个名字" }).fill("人物");
    await page.keyboard.press("Enter");
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Backspace");
    await page.getByRole("button", { name: "人物", exact: true }).click();
    await page.locator(".ask-acts .primary").click();
    await settled(page);
    const lit = () => page.locator(".status-line").textContent();
    const before = await lit();
    await page.getByRole("button", { name: "加入当前视图" }).click();
    await settled(page);
    expect(page.url()).toContain("add=");
    expect(await lit()).not.toBe(before);
    await page.getByRole("button", { name: /^另加 3 个/ }).click();
    await settled(page);
    expect(await lit()).toBe(before);
  });
});
