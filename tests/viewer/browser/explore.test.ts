import type { Page } from "playwright-core";
import { isTextEvidence } from "../../../src/model/graph.ts";
import { clickLink, clickNode, settled } from "../../support/viewer-page.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

const DG = "Place:东莞市";
const SZ = "Place:深圳市";
const MECHANISM = "Mechanism:东莞市培育国家先进制造业集群工作协调机制";

describeViewer("exploring the network", (viewer) => {
  const view = (page: Page) => page.evaluate(() => window.lettergraph.view());
  const at = (page: Page, id: string) =>
    page.evaluate((node) => window.lettergraph.nodeAt(node), id);

  test("opens with what ties the two cities: numbered headlines with figures, each lights its part", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light");
    const cards = page.locator(".headline");
    expect(await cards.count()).toBeGreaterThanOrEqual(3);
    const first = await cards.first().textContent();
    for (const part of ["引进自", "深圳市", "35宗", "22.15亿元", "已完成"])
      expect(first).toContain(part);
    await cards.first().locator(".headline-main").click();
    await settled(page);
    expect((await view(page)).lens).toEqual({ on: true, headline: 0 });
    expect(await page.locator(".headline-quote q").textContent()).toContain("引进深圳产业项目");
    await page.locator(".headline-quote").click();
    await settled(page);
    expect((await view(page)).selected[0]?.kind).toBe("fact");
  });

  test("any two places or bodies can be the poles, and the title follows", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light");
    await page.getByRole("combobox", { name: "右极" }).click();
    await page.keyboard.insertText("广州");
    await page.getByRole("option", { name: /广州市/ }).click();
    await settled(page);
    expect((await view(page)).lens.poles).toEqual([DG, "Place:广州市"]);
    expect(await page.locator(".brand-title").textContent()).toBe("东莞—广州协同网络");
    await page.goBack();
    await settled(page);
    expect(await page.getByRole("combobox", { name: "右极" }).inputValue()).toBe("深圳市");
  });

  test("the guided tour goes through the headlines and ends", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light");
    const count = await page.locator(".headline").count();
    await page.getByRole("button", { name: "两分钟导览" }).click();
    for (let stop = 0; stop <= count; stop++) {
      await page.getByRole("button", { name: "下一站" }).click();
      await settled(page);
    }
    expect(await page.locator(".tour").textContent()).toContain("看完了");
    await page.keyboard.press("Escape");
    expect(await page.locator(".tour").count()).toBe(0);
  });

  test("bodies with the same ties are one disc until a click opens them; undo folds them again", async () => {
    const page = await viewer.open("#v=1&lens=off&lang=zh&th=light");
    const fold = `fold:Department@${MECHANISM}`;
    const member = "Department:东莞市教育局";
    expect(await at(page, member)).toBeUndefined();
    await clickNode(page, fold);
    expect(await at(page, member)).toBeDefined();
    expect(await at(page, fold)).toBeUndefined();
    await page.keyboard.press("Control+z");
    await settled(page);
    expect(await at(page, member)).toBeUndefined();
    await page.keyboard.press("Control+Shift+Z");
    await settled(page);
    expect(await at(page, member)).toBeDefined();
  });

  test("a menu shows how many neighbours there are by relation and brings one kind to light", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light&trim=1");
    const point = await at(page, "ScienceCity:松山湖科学城");
    if (point === undefined) throw new Error("not drawn");
    expect(await at(page, "Zone:松山湖国际创新创业社区")).toBeUndefined();
    await page.mouse.click(point.x, point.y, { button: "right" });
    const menu = page.getByRole("menu");
    expect(await menu.textContent()).toMatch(/展开全部 \d+ 条/);
    await menu.getByRole("menuitem", { name: /^位于/ }).click();
    await settled(page);
    expect(await at(page, "Zone:松山湖国际创新创业社区")).toBeDefined();
    expect((await view(page)).expanded).toEqual(["ScienceCity:松山湖科学城>LOCATED_IN"]);
  });

  test("hide, isolate, focus and pin act by key, show as chips and can be undone", async () => {
    const page = await viewer.open("#v=1&lens=off&lang=zh&th=light&sel=n:Company:vivo");
    await page.locator(".canvas").focus();
    await page.keyboard.press("2");
    await settled(page);
    expect((await view(page)).depth).toEqual({ ids: ["Company:vivo"], hops: 2 });
    await page.locator(".filter-chip", { hasText: "2 步以内" }).click();
    await page.locator(".canvas").focus();
    await page.keyboard.press("p");
    expect(Object.keys((await view(page)).pins)).toEqual(["Company:vivo"]);
    await page.keyboard.press("h");
    await settled(page);
    expect(await at(page, "Company:vivo")).toBeUndefined();
    for (let step = 0; step < 4; step++) await page.keyboard.press("Control+z");
    await settled(page);
    expect(await at(page, "Company:vivo")).toBeDefined();
    expect((await view(page)).depth).toBeUndefined();
  });

  test("every line can be picked, however short", async () => {
    const page = await viewer.open("#v=1&lens=off&lang=zh&th=light", {
      viewport: { width: 1440, height: 900 },
    });
    const figures = new Set(
      viewer.graph.entities.filter(({ type }) => type === "Measure").map(({ id }) => id),
    );
    const facts = viewer.graph.facts.filter(
      ({ subject, object }) => !figures.has(subject) && !figures.has(object),
    );
    const drawn = await page.evaluate(
      (ids) => ids.filter((id) => window.lettergraph.pickedAt(id) !== undefined),
      facts.map(({ id }) => id),
    );
    const picked = await page.evaluate(
      (ids) => ids.filter((id) => window.lettergraph.pickedAt(id) === id),
      drawn,
    );
    expect(drawn.length).toBeGreaterThan(80);
    expect(picked).toEqual(drawn);
  });

  test("the matrix says who works with whom, and each number leads into the picture", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light&view=matrix");
    await page.getByRole("button", { name: /^东莞市 – 深圳市/ }).click();
    await settled(page);
    const now = await view(page);
    expect(now.mode).toBe("graph");
    expect(now.isolated).toEqual(expect.arrayContaining([SZ]));
  });

  test("a click on a line of the lens opens its proof", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light");
    const fact = viewer.graph.facts.find(({ predicate }) => predicate === "INTRODUCES_FROM");
    await clickLink(page, fact?.id ?? "");
    expect((await view(page)).selected).toEqual([{ kind: "fact", id: fact?.id }]);
    const marked = (await page.locator("mark.quote").allTextContents()).join("");
    expect(marked).toBe(fact?.evidence.find(isTextEvidence)?.exact);
  });
});
