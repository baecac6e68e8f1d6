import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { builtExport } from "../../../src/cli/exported.ts";
import { openProject } from "../../../src/data/project.ts";
import { toHtml } from "../../../src/export/html.ts";
import { isTextEvidence } from "../../../src/model/graph.ts";
import { describeInBrowser, launchBrowser } from "../../support/browser.ts";
import { clickLink, openViewer, settled, type ViewerPage } from "../../support/viewer-page.ts";
import { buildViewer } from "../../support/viewer-server.ts";

describeInBrowser("the page that opens from disk", (executablePath) => {
  let browser: Browser;
  let built: Awaited<ReturnType<typeof buildViewer>>;
  let file: string;
  let opened: ViewerPage;
  let requests: string[];

  beforeAll(async () => {
    built = await buildViewer("page");
    file = join(built.folder, "图谱.html");
    const exported = await builtExport(openProject("data"));
    const [page] = await toHtml(exported, join(built.folder, "index.html"));
    writeFileSync(file, page?.content ?? "");
    browser = await launchBrowser(executablePath);
  });
  afterAll(async () => {
    await browser?.close();
    built?.remove();
  });

  /** Opens the file and listens to what it asks for. */
  async function open(hash = "#v=1&lang=zh&th=light"): Promise<Page> {
    requests = [];
    opened = await openViewer(browser, pathToFileURL(file).href, hash, {}, (page) =>
      page.on("request", (request) => requests.push(request.url())),
    );
    return opened.page;
  }

  afterEach(async () => {
    await opened.close();
    expect(opened.complaints).toEqual([]);
    const [page, ...others] = requests.filter((address) => !/^(?:data|blob):/.test(address));
    expect(page?.startsWith("file:")).toBe(true);
    expect(others).toEqual([]);
  });

  test("draws the network, with what ties the two cities", async () => {
    const page = await open();
    const at = await page.evaluate(() => window.lettergraph.nodeAt("Place:东莞市"));
    expect(at?.x).toBeGreaterThan(0);
    expect(await page.locator(".headline").count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator(".brand-title").textContent()).toContain("莞深");
    expect(statSync(file).size).toBeLessThan(1.5e6);
  });

  test("finds a thing and shows its facts", async () => {
    const page = await open();
    await page.keyboard.press("Control+k");
    await page.keyboard.insertText("松山湖材料");
    await page
      .getByRole("option", { name: /松山湖材料实验室/ })
      .first()
      .click();
    await settled(page);
    expect(await page.locator(".detail h2").textContent()).toBe("松山湖材料实验室");
    expect(await page.locator(".quote-line").count()).toBeGreaterThan(0);
  });

  test("shows the quote of a fact, highlighted in the letter", async () => {
    const page = await open("#v=1&lens=off&lang=zh&th=light");
    const { graph } = await builtExport(openProject("data"));
    const fact = graph.facts.find(
      ({ subject, predicate }) =>
        subject === "Cluster:智能移动终端集群" && predicate === "DESIGNATED_AS",
    );
    const [evidence] = fact?.evidence.filter(isTextEvidence) ?? [];
    await clickLink(page, fact?.id ?? "");
    expect(await page.locator(".evidence-quote").textContent()).toBe(evidence?.exact);
    expect((await page.locator("mark.quote").allTextContents()).join("")).toBe(evidence?.exact);
    expect(await page.locator(".reader header").textContent()).toContain("不含信函原页");
  });

  test("shows the letter with what was understood of it, and offers no review", async () => {
    const page = await open("#v=1&view=letter&lang=zh&th=light");
    const letter = await page.locator(".desk-letter").textContent();
    expect(letter).toContain("东工信函〔2021〕109");
    expect(await page.locator(".sentence-words.telling").count()).toBeGreaterThan(20);
    expect(await page.getByRole("button", { name: "复核" }).count()).toBe(0);
  });

  test("works out a layout in a worker of its own", async () => {
    const page = await open("#v=1&lens=off&lang=zh&th=light");
    const before = await page.evaluate(() => window.lettergraph.nodeAt("Place:深圳市"));
    await page.locator("select").filter({ hasText: "力导向" }).first().selectOption("force");
    await settled(page);
    expect(await page.evaluate(() => window.lettergraph.nodeAt("Place:深圳市"))).not.toEqual(
      before,
    );
  });

  test("says so when its data are broken", async () => {
    const whole = readFileSync(file, "utf8");
    writeFileSync(file, whole.replace('{"network"', '{"netw'));
    const page = await open();
    expect(await page.getByRole("alert").textContent()).toContain("JSON");
    writeFileSync(file, whole);
  });
});
