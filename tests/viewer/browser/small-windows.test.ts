import type { Page } from "playwright-core";
import { settled } from "../../support/viewer-page.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Headings and controls in the window of which something lies upon a part. */
function coveredIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isIn = (x: number, y: number, { left, right, top, bottom }: DOMRect): boolean =>
      x > left && x < right && y > top && y < bottom;
    /** The words of a heading, not the width of its column. */
    const boxOf = (element: Element): DOMRect => {
      if (!/^H\d$/.test(element.tagName)) return element.getBoundingClientRect();
      const words = document.createRange();
      words.selectNodeContents(element);
      return words.getBoundingClientRect();
    };
    const scrolledAway = (element: Element, x: number, y: number): boolean => {
      for (let box = element.parentElement; box !== null; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const scrolls = /auto|scroll|hidden/.test(overflowX + overflowY);
        if (scrolls && !isIn(x, y, box.getBoundingClientRect())) return true;
      }
      return false;
    };
    const isShut = (element: Element): boolean => {
      const details = element.closest("details:not([open])");
      return details !== null && element.closest("summary") === null;
    };
    const unseen = ".sr-only, .skip, [inert] *";
    return [...document.querySelectorAll("h1, h2, h3, button, summary, select, input")]
      .filter((element) => !element.matches(unseen) && !isShut(element))
      .filter((element) => {
        const { left, top, width, height } = boxOf(element);
        if (width < 4 || height < 4) return false;
        return [0.08, 0.5, 0.92].some((share) => {
          const [x, y] = [left + share * width, top + height / 2];
          if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
          if (scrolledAway(element, x, y)) return false;
          const on = document.elementFromPoint(x, y);
          return on === null || !(element.contains(on) || on.contains(element));
        });
      })
      .map((element) => `${element.tagName} ${element.textContent}`);
  });
}

describeViewer("small windows", (viewer) => {
  test.each([
    ["telephone", 390, 844],
    ["small telephone", 360, 640],
    ["small notebook", 1024, 768],
  ])("nothing lies upon a title or a button of any view on a %s", async (_, width, height) => {
    const touch = width < 900 ? { hasTouch: true } : {};
    for (const language of ["zh", "en"]) {
      const page = await viewer.open(`#v=1&lang=${language}&th=light`, {
        viewport: { width, height },
        ...touch,
      });
      const views = ["graph", "list", "matrix", "timeline", "letter", "review"].map(
        (mode) => `view=${mode}`,
      );
      const filtered = "hide=Company,Measure&bg=0&status=planned";
      for (const part of [...views, `view=list&${filtered}`, "sel=n:Company:兆驰", "tab=figures"]) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, `#v=1&lang=${language}&th=light&${part}`);
        await settled(page);
        expect({ part, covered: await coveredIn(page) }).toEqual({ part, covered: [] });
      }
      // The name of the other language never breaks in two.
      const lines = await page.locator(".language").evaluate((button) => {
        const words = document.createRange();
        words.selectNodeContents(button);
        return words.getBoundingClientRect().height;
      });
      expect(lines).toBeLessThan(24);
    }
  });

  test("on a telephone every lit thing has its name", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light", PHONE);
    const lit = /点亮 (\d+) 个实体/.exec((await page.locator(".status-line").textContent()) ?? "");
    const named = await page.evaluate(() => window.lettergraph.named());
    expect(named.filter((id) => !id.startsWith("fold:")).length).toBe(Number(lit?.[1]));
  });

  test("without a pointer that hovers, no button is out of sight and still takes taps", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light", PHONE);
    await page.getByRole("button", { name: "图例与筛选" }).tap();
    await settled(page);
    const unseen = await page.evaluate(() =>
      [...document.querySelectorAll("button")]
        .filter((button) => button.offsetWidth > 0 && getComputedStyle(button).opacity === "0")
        .map(({ ariaLabel, textContent }) => ariaLabel ?? textContent),
    );
    expect(unseen).toEqual([]);
    await page.getByRole("button", { name: "只看企业" }).tap();
    await settled(page);
    expect(await page.locator(".filter-chip").first().textContent()).toContain("只看企业");
  });

  test("of legend and details the one that was opened last is in front", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light&sel=n:Company:兆驰", PHONE);
    const legend = page.locator(".legend");
    const detail = page.locator(".detail");
    expect([await legend.count(), await detail.isVisible()]).toEqual([0, true]);
    await page.getByRole("button", { name: "图例与筛选" }).tap();
    await settled(page);
    expect([await legend.isVisible(), await detail.isVisible()]).toEqual([true, false]);
    await page.locator(".legend").getByRole("button", { name: "关闭" }).tap();
    await settled(page);
    expect([await legend.count(), await detail.isVisible()]).toEqual([0, true]);
  });
});
