import { readFileSync } from "node:fs";
import { settled } from "../../support/viewer-page.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

describeViewer("the table of everything", (viewer) => {
  test("opens by key, sorts and filters, and a row selects in the picture", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light");
    await page.keyboard.press("t");
    await settled(page);
    expect(page.url()).toContain("tab=table");
    await page.getByRole("radio", { name: "指标数据" }).click();
    await page.getByRole("button", { name: "数值" }).click();
    await page.getByRole("button", { name: "数值" }).click();
    expect(await page.getByRole("columnheader", { name: "数值" }).getAttribute("aria-sort")).toBe(
      "descending",
    );
    expect(await page.locator(".virtual-rows tbody tr").first().textContent()).toContain(
      "2573亿元",
    );
    await page.getByRole("searchbox", { name: "筛选行" }).fill("引进深圳 实际");
    expect(await page.locator(".virtual-rows tbody tr").count()).toBe(1);
    await page.locator(".virtual-rows tbody tr button").click();
    await settled(page);
    const marked = (await page.locator("mark.quote").allTextContents()).join("");
    expect(marked).toContain("22.15");
  });

  test("is saved as CSV with its Chinese whole", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light&tab=table");
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "存为 CSV" }).click();
    const text = readFileSync(await (await saving).path(), "utf8");
    expect(text.startsWith("\ufeff主体,关系,客体,状态")).toBe(true);
    expect(text).toContain("引进自");
  });
});
