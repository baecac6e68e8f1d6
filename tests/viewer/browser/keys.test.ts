import type { Page } from "playwright-core";
import { settled } from "../../support/viewer-page.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

describeViewer("keys", (viewer) => {
  const view = (page: Page) => page.evaluate(() => window.lettergraph.view());

  test("single letters do nothing on buttons, and nothing at all once they are off", async () => {
    const page = await viewer.open("#v=1&lens=off&lang=zh&th=light&sel=n:Company:vivo");
    await page.getByRole("button", { name: "切换到深色" }).focus();
    await page.keyboard.press("h");
    expect((await view(page)).hidden).toEqual([]);
    await page.locator(".canvas").focus();
    await page.keyboard.press("?");
    await page.getByRole("switch", { name: "单键快捷键" }).click();
    await page.locator(".canvas").focus();
    await page.keyboard.press("h");
    expect((await view(page)).hidden).toEqual([]);
  });

  test("a letter pressed on a button of the top bar decides nothing in the review", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light&view=review");
    const progress = () => page.locator(".desk-header").textContent();
    const before = await progress();
    await page.getByRole("button", { name: "切换到深色" }).focus();
    await page.keyboard.press("a");
    await page.keyboard.press("r");
    await settled(page);
    expect(await progress()).toBe(before);
  });

  test("the picture is one stop of the Tab key, and the menu opens and closes by key", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light&sel=n:Company:兆驰");
    const stops = await page.locator(".stage :is(button, [tabindex='0'])").count();
    expect(stops).toBeLessThanOrEqual(2);
    await page.locator(".canvas").focus();
    await page.keyboard.press("Shift+F10");
    await page.keyboard.press("ArrowDown");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("role"));
    expect(await focused()).toBe("menuitem");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("menu").count()).toBe(0);
    expect(await page.locator(".canvas").evaluate((box) => box.matches(":focus"))).toBe(true);
  });

  test("the arrow keys lead to every thing that a fact ties", async () => {
    const page = await viewer.open("#v=1&lens=off&lang=zh&th=light");
    await page.locator(".canvas").focus();
    const at = () => page.evaluate(() => window.lettergraph.view().selected.at(-1)?.id ?? "");
    const press = async (key: string): Promise<string> => {
      await page.keyboard.press(key);
      return at();
    };
    const reached = new Set<string>([await press("ArrowRight")]);
    // Goes round each new thing that has neighbours of its own, and back.
    const round = async (hub: string, depth: number): Promise<void> => {
      const first = await press("ArrowDown");
      if (first === hub) return;
      const ring: string[] = [];
      for (let next = first; !ring.includes(next); next = await press("ArrowRight")) {
        ring.push(next);
        const isNew = !reached.has(next);
        reached.add(next);
        if (isNew && depth > 0) await round(next, depth - 1);
      }
      await page.keyboard.press("ArrowUp");
    };
    await round(await at(), 3);
    const tied = viewer.graph.facts.flatMap(({ subject, object }) => [subject, object]);
    const drawn = new Set(tied.filter((id) => !id.startsWith("Measure:")));
    expect([...drawn].filter((id) => !reached.has(id))).toEqual([]);
  });

  test("Escape steps back one thing at a time", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light&sel=n:Company:兆驰&near=1,Company:兆驰");
    await page.locator(".canvas").focus();
    await page.keyboard.press("Escape");
    expect((await view(page)).selected).toEqual([]);
    expect((await view(page)).depth).toBeDefined();
    await page.keyboard.press("Escape");
    expect((await view(page)).depth).toBeUndefined();
  });

  test("all that has a key stands in the help, and the palette does it too", async () => {
    const page = await viewer.open("#v=1&lang=en&th=light");
    await page.keyboard.press("?");
    const help = await page.locator(".key-help").textContent();
    for (const word of ["Expand neighbours", "Hide", "Undo", "Minimap"])
      expect(help).toContain(word);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.keyboard.insertText("minimap");
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await page.locator(".minimap").count()).toBe(1);
  });
});
