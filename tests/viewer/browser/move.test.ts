import type { Page } from "playwright-core";
import { clickNode, settled } from "../../support/viewer-page.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

const DG = "Place:东莞市";
const SZ = "Place:深圳市";

describeViewer("moving through the network", (viewer) => {
  const view = (page: Page) => page.evaluate(() => window.lettergraph.view());
  const at = (page: Page, id: string) =>
    page.evaluate((node) => window.lettergraph.nodeAt(node), id);

  test("two picked things: the paths between them, each hop with its words", async () => {
    const page = await viewer.open("#v=1&lens=off&lang=zh&th=light", {
      viewport: { width: 1800, height: 900 },
    });
    await clickNode(page, "ScienceCity:光明科学城");
    // Two quick clicks on different things are a double click to the renderer.
    await page.waitForTimeout(350);
    await page.keyboard.down("Shift");
    await clickNode(page, "ScienceCity:松山湖科学城");
    await page.keyboard.up("Shift");
    expect((await view(page)).selected).toHaveLength(2);
    await page.locator(".several-acts").getByRole("button", { name: "两者之间的路径" }).click();
    await page.keyboard.press("Escape");
    await settled(page);
    const { path } = await view(page);
    expect([path?.from, path?.to]).toEqual(["ScienceCity:光明科学城", "ScienceCity:松山湖科学城"]);
    await page.locator(".way", { hasText: "第 1 条 · 2 步" }).click();
    await settled(page);
    const hops = await page.locator(".hops").textContent();
    for (const part of ["片区", "属于", "东工信函〔2021〕109号", "2021-05-19"])
      expect(hops).toContain(part);
  });

  test("both ends of a path are named, however crowded it is", async () => {
    const ends = ["Designation:国家先进制造业产业集群", "Cluster:智能移动终端集群"];
    const page = await viewer.open(`#v=1&lang=en&th=light&path=${ends.join(",")}`, {
      viewport: { width: 1024, height: 768 },
    });
    const named = await page.evaluate(() => window.lettergraph.named());
    expect(named).toEqual(expect.arrayContaining(ends));
    expect(await page.locator(".way", { hasText: /· 1 hops/ }).count()).toBe(0);
    expect(await page.locator(".way", { hasText: /· 1 hop$/ }).count()).toBe(1);
  });

  test("what a link opens with is where undo ends", async () => {
    for (const hash of ["#v=1&lang=zh&th=light&lens=off", "#v=1&lang=zh&th=light&out=Place:无"]) {
      const page = await viewer.open(hash);
      const undo = page.locator(".top-bar").getByRole("button", { name: "撤销" });
      const opened = (await view(page)).lens;
      expect(await undo.isDisabled()).toBe(true);
      await page.getByRole("combobox", { name: "布局" }).selectOption("circle");
      await settled(page);
      await undo.click();
      await settled(page);
      expect((await view(page)).lens).toEqual(opened);
      expect(await undo.isDisabled()).toBe(true);
    }
  });

  test("a thing that is dragged stays where it was dropped", async () => {
    const page = await viewer.open("#v=1&lens=off&lang=zh&th=light");
    const from = await at(page, SZ);
    if (from === undefined) throw new Error("not drawn");
    await page.mouse.move(from.x - 30, from.y - 30);
    await page.mouse.move(from.x, from.y, { steps: 4 });
    await page.mouse.down();
    await page.mouse.move(from.x - 120, from.y + 90, { steps: 8 });
    await page.mouse.up();
    await settled(page);
    const to = await at(page, SZ);
    expect(Math.abs((to?.x ?? 0) - (from.x - 120))).toBeLessThan(6);
    expect(Object.keys((await view(page)).pins)).toEqual([SZ]);
    expect((await view(page)).selected).toEqual([]);
    const again = await viewer.open(decodeURI(new URL(page.url()).hash));
    expect((await view(again)).pins).toEqual((await view(page)).pins);
  });

  test("a lasso selects what it is drawn round", async () => {
    const page = await viewer.open("#v=1&lens=off&lang=zh&th=light");
    const point = await at(page, SZ);
    if (point === undefined) throw new Error("not drawn");
    await page.getByRole("button", { name: "框选" }).click();
    await page.mouse.move(point.x - 30, point.y - 30);
    await page.mouse.down();
    await page.mouse.move(point.x + 30, point.y + 30, { steps: 5 });
    await page.mouse.up();
    await settled(page);
    expect((await view(page)).selected.map(({ id }) => id)).toContain(SZ);
  });

  test("a pasted camera moves the picture, and Back moves it back", async () => {
    const page = await viewer.open("#v=1&lens=off&lang=zh&th=light");
    const before = await at(page, DG);
    await page.evaluate(() => {
      location.hash = "#v=1&lens=off&cam=0.4,0.5,0.5&lang=zh&th=light";
    });
    await settled(page);
    const moved = await at(page, DG);
    expect(
      Math.hypot((moved?.x ?? 0) - (before?.x ?? 0), (moved?.y ?? 0) - (before?.y ?? 0)),
    ).toBeGreaterThan(40);
    await page.goBack();
    await settled(page);
    const back = await at(page, DG);
    expect(back?.x).toBeCloseTo(before?.x ?? 0, 0);
  });

  test("walking by keys adds no steps to the browser's history", async () => {
    const page = await viewer.open("#v=1&lens=off&lang=zh&th=light");
    const before = await page.evaluate(() => history.length);
    await page.locator(".canvas").focus();
    for (let step = 0; step < 6; step++) await page.keyboard.press("ArrowRight");
    await settled(page);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test.each([
    [1440, 900],
    [1024, 768],
    [390, 844],
  ])("both ends of a selected fact stay in sight at %i × %i", async (width, height) => {
    const page = await viewer.open("#v=1&lang=zh&th=light", { viewport: { width, height } });
    for (const predicate of ["INTRODUCES_FROM", "COOPERATES_WITH", "APPLIES_FOR"]) {
      const fact = viewer.graph.facts.find(
        (each) =>
          each.predicate === predicate &&
          each.object !== "Institution:中国科学院" &&
          (each.object === SZ || each.subject === SZ),
      );
      if (fact === undefined) throw new Error(`no ${predicate}`);
      await page.evaluate((id) => {
        location.hash = `#v=1&sel=f:${id}&lang=zh&th=light`;
      }, fact.id);
      await settled(page);
      await page.waitForTimeout(100);
      await settled(page);
      const panel = await page.locator(".detail").boundingBox();
      if (panel === null) throw new Error("no details");
      for (const end of [fact.subject, fact.object]) {
        const point = await at(page, end);
        if (point === undefined) throw new Error("not drawn");
        const covered = point.x > panel.x && point.y > panel.y;
        expect({
          end,
          covered,
          inside: point.x > 0 && point.y > 60 && point.x < width && point.y < height,
        }).toEqual({ end, covered: false, inside: true });
      }
    }
  });

  test("what lies below a panel is not pointed at", async () => {
    const page = await viewer.open("#v=1&lens=off&cam=0.38,0.5,0.4&lang=zh&th=light");
    const panel = await page.locator(".story").boundingBox();
    if (panel === null) throw new Error("no story");
    const plain = await page.screenshot({ clip: { x: 500, y: 200, width: 500, height: 400 } });
    for (let y = panel.y + 10; y < panel.y + panel.height; y += 12) {
      await page.mouse.move(panel.x + panel.width / 2, y, { steps: 2 });
    }
    await settled(page);
    const after = await page.screenshot({ clip: { x: 500, y: 200, width: 500, height: 400 } });
    expect(after.equals(plain)).toBe(true);
  });

  test("on a telephone the sheet leaves what was tapped in sight", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light", {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    for (const id of ["Company:兆驰", "ScienceCity:光明科学城", SZ]) {
      const point = await at(page, id);
      if (point === undefined) throw new Error("not drawn");
      await page.touchscreen.tap(point.x, point.y);
      await page.waitForTimeout(350);
      await settled(page);
      expect((await view(page)).selected).toEqual([{ kind: "node", id }]);
      const sheet = await page.locator(".detail").boundingBox();
      const after = await at(page, id);
      expect(after?.y).toBeLessThan(sheet?.y ?? 0);
      expect(after?.y).toBeGreaterThan(90);
      await page.locator(".detail").getByRole("button", { name: "关闭" }).tap();
      await settled(page);
    }
  });
});
