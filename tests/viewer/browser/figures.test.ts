import { AxeBuilder } from "@axe-core/playwright";
import { settled } from "../../support/viewer-page.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

describeViewer("figures and statistics", (viewer) => {
  test("a bar leads to the words that state it", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light&tab=figures");
    await page.getByRole("button", { name: /引进超亿元内资项目 278宗 .* 占总数/ }).click();
    await settled(page);
    const marked = (await page.locator("mark.quote").allTextContents()).join("");
    expect(marked).toContain("278");
    await page.getByRole("combobox", { name: "归属" }).selectOption({ label: "散裂中子源" });
    expect(await page.locator(".figure-chart").first().textContent()).toContain("100 kW");
    const quotes = await page
      .locator(".virtual-rows tbody tr")
      .first()
      .locator("td")
      .last()
      .textContent();
    expect(quotes).not.toBe("");
  });

  test("what is tied most stands first, and follows the filters", async () => {
    const page = await viewer.open("#v=1&lang=en&th=dark");
    await page.keyboard.press("i");
    await settled(page);
    const row = page.locator(".virtual-rows tbody tr").first();
    expect(await row.textContent()).toContain("东莞市");
    const before = await page.locator(".table-tools [role=status]").textContent();
    await page.goto(`${page.url()}&hide=Measure,Place`);
    await settled(page);
    expect(await page.locator(".table-tools [role=status]").textContent()).not.toBe(before);
  });

  test.each(["figures", "statistics"])("%s have no fault of access", async (tab) => {
    const page = await viewer.open(`#v=1&lang=en&th=light&tab=${tab}`);
    const { violations } = await new AxeBuilder({ page }).include(".drawer").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
