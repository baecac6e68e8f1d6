import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { buildGraph } from "../../../src/assemble/build.ts";
import { openProject } from "../../../src/data/project.ts";
import { readReview } from "../../../src/review/schema.ts";
import { faultsIn, idOf, selectInLetter, verdictOf } from "../../support/review-page.ts";
import { settled } from "../../support/viewer-page.ts";
import { serveGraph, type ViewerServer } from "../../support/viewer-server.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

const HASH = "#v=1&view=review&lang=zh&th=light";

describeViewer("the review of a letter", (viewer) => {
  let data: string;
  let file: string;
  let server: ViewerServer;

  // A copy of the shipped data that nobody has reviewed.
  beforeEach(async () => {
    data = join(mkdtempSync(join(tmpdir(), "lettergraph-review-")), "data");
    cpSync("data", data, { recursive: true });
    file = join(data, "reviews", "dongguan-2021-109.yaml");
    rmSync(file);
    server = await serveGraph((await buildGraph(openProject(data))).graph, viewer.folder(), data);
  });

  afterEach(async () => {
    await server.close();
    rmSync(join(data, ".."), { recursive: true });
  });

  const open = (hash = HASH): Promise<Page> => viewer.open(hash, {}, server.address);
  const factsInNetwork = async (): Promise<
    readonly { source: string; predicate: string; target: string }[]
  > => (await (await fetch(`${server.address}api/network`)).json()).links;

  test("accepts and rejects by key, goes on to what is open, writes the file and the graph", async () => {
    const page = await open();
    const [first, second] = await page.locator("[data-item]").all();
    const [accepted, rejected] = [await idOf(first), await idOf(second)];
    await page.keyboard.press("a");
    await page.keyboard.press("r");
    await settled(page);
    expect(await verdictOf(page, accepted)).toBe("已接受");
    expect(await verdictOf(page, rejected)).toBe("已驳回");
    expect(await page.locator('[aria-current="true"].item').getAttribute("data-item")).toBe(
      await idOf(page.locator("[data-item]").nth(2)),
    );
    expect(await page.locator(".progress p").textContent()).toMatch(/^已定 2 \//);
    const { facts } = readReview(file);
    expect(facts.map(({ decision }) => decision)).toEqual(["accept", "reject"]);
    const [, gone] = facts;
    if (gone?.decision !== "reject") throw new Error("nothing was rejected");
    expect(await factsInNetwork()).not.toContainEqual(
      expect.objectContaining({
        source: gone.subject,
        predicate: gone.predicate,
        target: gone.object,
      }),
    );
  });

  test("undoes the last steps one by one, down to an empty review", async () => {
    const page = await open();
    const before = await factsInNetwork();
    const first = await idOf(page.locator("[data-item]").first());
    await page.keyboard.press("r");
    await page.keyboard.press("r");
    await settled(page);
    expect((await factsInNetwork()).length).toBeLessThan(before.length);
    await page.keyboard.press("u");
    await settled(page);
    await page.keyboard.press("Control+z");
    await settled(page);
    expect(await factsInNetwork()).toEqual(before);
    expect(readReview(file).facts).toEqual([]);
    expect(await page.locator('[aria-current="true"].item').getAttribute("data-item")).toBe(first);
    expect(await page.locator(".small-button", { hasText: "撤销" }).isDisabled()).toBe(true);
  });

  test("a fact is added from words selected in the letter; the graph and the file have it", async () => {
    const page = await open();
    await selectInLetter(page, "散裂中子源二期、南");
    expect(await page.locator(".selection-bar").textContent()).toContain("散裂中子源二期");
    await page.keyboard.press("n");
    await page.locator('.fact-form input[aria-label="主体"]:focus').waitFor();
    await page.keyboard.type("shenzhenshi");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("supports");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.insertText("散裂中子源二期");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await page.locator(".fact-form").count()).toBe(0);
    expect(await page.locator(".item.current .verdict").textContent()).toBe("人工新增");
    expect(readReview(file).facts).toMatchObject([
      {
        decision: "add",
        subject: "Place:深圳市",
        predicate: "SUPPORTS",
        object: "Facility:散裂中子源二期",
        quote: "散裂中子源二期、南",
      },
    ]);
    const link = {
      source: "Place:深圳市",
      predicate: "SUPPORTS",
      target: "Facility:散裂中子源二期",
    };
    expect(await factsInNetwork()).toContainEqual(expect.objectContaining(link));
    // The picture follows without a reload.
    await page.getByRole("button", { name: "图谱", exact: true }).click();
    await settled(page);
    const shown = await page.locator(".canvas").getAttribute("aria-label");
    await page.getByRole("button", { name: "复核", exact: true }).click();
    await settled(page);
    await page.keyboard.press("u");
    await settled(page);
    expect(readReview(file).facts).toEqual([]);
    await page.getByRole("button", { name: "图谱", exact: true }).click();
    await settled(page);
    expect(await page.locator(".canvas").getAttribute("aria-label")).not.toBe(shown);
  });

  test("a correction changes the status of a fact and says why", async () => {
    const page = await open();
    const item = page.locator("[data-item]", { hasText: "松山湖国际创新创业社区" }).first();
    await item.locator(".item-body").click();
    await page.keyboard.press("c");
    const form = page.locator(".fact-form");
    await form.getByLabel("状态").selectOption("planned");
    expect(await form.getByLabel("理由").getAttribute("placeholder")).toBe("人工更正：状态");
    await form.getByLabel("理由").fill("尚未动工");
    await page.keyboard.press("Enter");
    await settled(page);
    expect(readReview(file).facts).toMatchObject([
      { decision: "correct", to: { status: "planned" }, why: "尚未动工" },
    ]);
    expect(await page.locator(".item.correct .verdict").textContent()).toBe("已更正");
  });

  test("what another window decided is shown, and nothing of it is lost", async () => {
    const [mine, theirs] = [await open(), await open()];
    await theirs.keyboard.press("r");
    await settled(theirs);
    await mine.keyboard.press("a");
    await settled(mine);
    const trouble = mine.locator(".item .trouble");
    expect(await trouble.textContent()).toContain("别处");
    expect(readReview(file).facts.map(({ decision }) => decision)).toEqual(["reject"]);
    await mine.getByRole("button", { name: "以我的为准" }).click();
    await settled(mine);
    expect(await trouble.count()).toBe(0);
    expect(readReview(file).facts.map(({ decision }) => decision)).toEqual(["accept"]);
    // The browser itself reports an answer of 409.
    const complaints = viewer.takeComplaints();
    expect(complaints.filter((text) => !text.includes("409"))).toEqual([]);
  });

  test("an impossible fact is refused at its form, which keeps what was filled in", async () => {
    const page = await open();
    await page.keyboard.press("n");
    const form = page.locator(".fact-form");
    await page.getByLabel("依据", { exact: true }).fill("信里没有这句话");
    for (const [label, words] of [
      ["主体", "深圳市"],
      ["关系", "supports"],
      ["客体", "东莞市"],
    ] as const) {
      await form.getByRole("combobox", { name: label }).fill(words);
      await page.keyboard.press("Enter");
    }
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await form.locator(".trouble").textContent()).toContain(
      "the quote is not in the letter",
    );
    expect(await form.getByRole("combobox", { name: "主体" }).inputValue()).toBe("深圳市");
    expect(existsSync(file)).toBe(false);
    await page.keyboard.press("Escape");
    expect(await form.count()).toBe(0);
    expect(viewer.takeComplaints().filter((text) => !text.includes("422"))).toEqual([]);
  });

  test("sixty facts are decided by sixty keys", async () => {
    const page = await open();
    for (let fact = 0; fact < 60; fact++) await page.keyboard.press("a");
    await settled(page);
    expect(await page.locator(".progress p").textContent()).toMatch(/^已定 60 \//);
    const { facts, measures } = readReview(file);
    expect(facts.length + measures.length).toBe(60);
    expect(await page.locator(".trouble").count()).toBe(0);
  });

  test("a page without the right to write shows decisions and offers none", async () => {
    const page = await open();
    await page.keyboard.press("a");
    await settled(page);
    await page.evaluate(() => document.querySelector('meta[name="lettergraph-token"]')?.remove());
    await page.getByRole("button", { name: "列表", exact: true }).click();
    await page.getByRole("button", { name: "复核", exact: true }).click();
    await settled(page);
    expect(await page.locator(".item.accept").count()).toBe(1);
    expect(await page.locator(".desk-header .trouble").textContent()).toContain("只能查看");
    expect(await page.locator(".item-acts").count()).toBe(0);
    await page.keyboard.press("j");
    await page.keyboard.press("r");
    await page.keyboard.press("n");
    await settled(page);
    expect(await page.locator(".fact-form").count()).toBe(0);
    expect(readReview(file).facts).toHaveLength(1);
  });

  test("over a store that holds another graph it says why nothing can be decided", async () => {
    const other = await serveGraph(viewer.graph, viewer.folder(), data);
    const page = await viewer.open(HASH, {}, other.address);
    expect(await page.locator(".desk-header .trouble").textContent()).toContain(
      "lettergraph serve",
    );
    expect(await page.locator("[data-item]").count()).toBeGreaterThan(60);
    expect(await page.locator(".item-acts").count()).toBe(0);
    await page.keyboard.press("a");
    await settled(page);
    expect(existsSync(file)).toBe(false);
    await page.close();
    await other.close();
  });

  test("has no fault of accessibility in either language and theme, its forms included", async () => {
    for (const hash of [HASH, "#v=1&view=review&lang=en&th=dark"]) {
      const page = await open(hash);
      await page.keyboard.press("a");
      await page.keyboard.press("r");
      await settled(page);
      expect(await faultsIn(page)).toEqual([]);
      await page.keyboard.press("c");
      expect(await faultsIn(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await selectInLetter(page, "松山湖材料实验室");
      await page.keyboard.press("n");
      await page.locator(".fact-form").waitFor();
      expect(await faultsIn(page)).toEqual([]);
    }
  });
});
