import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { settled } from "../../support/viewer-page.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

const ASK = "#v=1&lang=zh&th=light&tab=ask";
const rows = (page: Page) => page.locator(".answer-rows tbody tr");

async function run(page: Page): Promise<void> {
  await page.locator(".ask-acts .primary").click();
  await settled(page);
}

async function type(page: Page, text: string): Promise<void> {
  await page.getByRole("radio", { name: "Cypher" }).click();
  await settled(page);
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+A");
  // The editor deletes by itself; the browser, typing over styled words, would style what comes.
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText(text);
}

/** Takes what the editor offers first. It hears no choice in the first 75 ms of an offer. */
async function takeOffer(page: Page, offer: string): Promise<void> {
  await page.locator(".cm-tooltip-autocomplete li[aria-selected]", { hasText: offer }).waitFor();
  await page.waitForTimeout(150);
  await page.keyboard.press("Enter");
  await page.locator(".cm-content", { hasText: offer }).waitFor();
}

describeViewer("asking", (viewer) => {
  test("a ready question is filled in, answered, saved and shown in the picture", async () => {
    const page = await viewer.open(ASK);
    await page.getByRole("button", { name: /^从某地引进了什么/ }).click();
    await settled(page);
    expect(await rows(page).count()).toBe(2);
    expect(await page.getByRole("columnheader").first().textContent()).toContain("谁");
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "存为 CSV" }).click();
    const text = readFileSync(await (await saving).path(), "utf8");
    expect(text.startsWith("\ufeff谁,地区")).toBe(true);
    expect(text).toContain("22.15亿元");
    await page.getByRole("combobox", { name: "地区" }).fill("光明");
    await page.keyboard.press("Enter");
    await run(page);
    expect(page.url()).toContain("ask=introduced-from,place");
    await page.goBack();
    await settled(page);
    await run(page);
    await page.getByRole("button", { name: /在图中只看这些/ }).click();
    await settled(page);
    expect(page.url()).toContain("only=");
  });

  test("ready questions are found where everything is", async () => {
    const page = await viewer.open("#v=1&lang=en&th=light");
    await page.keyboard.press("Control+K");
    await page.keyboard.insertText("brought in");
    await settled(page);
    await page.getByRole("option", { name: /What was brought in from a place/ }).click();
    await settled(page);
    expect(await rows(page).count()).toBe(2);
  });

  test("a question is built of what the graph holds, and its Cypher can be seen", async () => {
    const page = await viewer.open(ASK);
    await page.getByRole("radio", { name: "拼一个问题" }).click();
    const relation = page.locator(".ask-form select").nth(1);
    await relation.selectOption("INTRODUCES_FROM");
    await page.getByRole("button", { name: "已完成", exact: true }).click();
    await run(page);
    expect(await rows(page).first().textContent()).toContain("引进自");
    await page.getByText("它的 Cypher").click();
    const made = await page.locator(".made pre").textContent();
    expect(made).toContain(':param statuses => ["done"];');
    expect(made).toContain("-[r:INTRODUCES_FROM]->");
    await rows(page).first().getByRole("button").click();
    await settled(page);
    expect(page.url()).toContain("sel=f:");
  });

  test("the pane completes, runs by key, and shares a link that waits", async () => {
    const page = await viewer.open(ASK);
    await type(page, "");
    await page.keyboard.type("MATCH (c:Comp");
    await takeOffer(page, "Company");
    await page.keyboard.type(")");
    await page.keyboard.insertText(" RETURN c.name AS name ORDER BY name LIMIT 3");
    // The editor takes up what was put in before it hears the key.
    await settled(page);
    await page.keyboard.press("Control+Enter");
    await settled(page);
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(3);
    expect(await page.locator(".answer-tools [role=status]").textContent()).toMatch(
      /3 行 · \d+ 毫秒/,
    );
    const other = await viewer.open("", {}, page.url());
    expect(await other.locator(".cm-content").textContent()).toContain("MATCH (c:Company)");
    expect(await rows(other).count()).toBe(0);
    await run(other);
    expect(await rows(other).count()).toBe(3);
  });

  test("running closes what was offered, and nothing typed asks nothing", async () => {
    const page = await viewer.open(ASK);
    await type(page, "");
    await page.keyboard.type("MATCH (c:Company) RETURN c.name AS n");
    await page.locator(".cm-tooltip-autocomplete li").first().waitFor();
    await page.keyboard.press("Control+Enter");
    await rows(page).first().waitFor();
    expect(await page.locator(".cm-tooltip-autocomplete").count()).toBe(0);
    await type(page, " ");
    await page.keyboard.press("Control+Enter");
    await settled(page);
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await page.locator(".ask-acts .primary").isDisabled()).toBe(true);
  });

  test("what is refused is said with its cure, at its place", async () => {
    const page = await viewer.open(ASK);
    await type(page, "MATCH (c:Company)\nSET c.name = 'x'");
    await run(page);
    expect(await page.getByRole("alert").textContent()).toContain("这里的查询只能读取");
    await type(page, ":param a => 1\nMATCH (c:Company)\nRETURN c.name AS");
    await run(page);
    expect(await page.getByRole("alert").textContent()).toContain("看不懂这个查询");
    expect(await page.locator(".cypher-faulty").count()).toBe(1);
    await type(page, ":param a => 东莞\nRETURN 1 AS n");
    await run(page);
    expect(await page.getByRole("alert").textContent()).toContain("第 1 行");
    const asked = viewer.takeComplaints();
    expect(asked.every((each) => each.includes("400") || each.includes("403"))).toBe(true);
  });

  test("the Cypher of the view gives what is lit", async () => {
    const page = await viewer.open(ASK);
    await page.getByRole("radio", { name: "Cypher" }).click();
    await settled(page);
    await page.getByRole("button", { name: "当前画面的 Cypher" }).click();
    await run(page);
    const lit = /(\d+) 条事实/.exec((await page.locator(".status-line").textContent()) ?? "")?.[1];
    expect(await rows(page).count()).toBe(Number(lit));
  });

  test.each([
    ["zh", "light", 1440],
    ["en", "dark", 390],
  ])("has no fault of access in %s, %s at %i", async (lang, theme, width) => {
    const options = { viewport: { width, height: 844 } };
    const page = await viewer.open(`#v=1&lang=${lang}&th=${theme}&tab=ask&ask=hubs`, options);
    await run(page);
    for (const part of [0, 1, 2]) {
      await page.locator(".ask-drawer > .segments-row button").nth(part).click();
      await settled(page);
      const { violations } = await new AxeBuilder({ page }).include(".drawer").analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });
});
