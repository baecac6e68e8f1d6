import { AxeBuilder } from "@axe-core/playwright";
import { isTextEvidence } from "../../../src/model/graph.ts";
import { settled } from "../../support/viewer-page.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

const HASH = "#v=1&view=letter&lang=zh&th=light";

describeViewer("a letter with its coverage", (viewer) => {
  test("tints the sentences without facts, counts them by section, and can leave them plain", async () => {
    const page = await viewer.open(HASH);
    const [letter] = viewer.graph.letters;
    const answer = await fetch(
      `${viewer.address()}api/coverage/${encodeURIComponent(letter?.id ?? "")}`,
    );
    const coverage = await answer.json();
    const sentences: { start: number; facts: string[] }[] = coverage.sections.flatMap(
      (section: { sentences: unknown[] }) => section.sentences,
    );
    const silent = sentences.filter(({ facts }) => facts.length === 0);
    const tinted = await page.evaluate(() =>
      [...document.querySelectorAll(".silent [data-start]")].map((segment) =>
        Number(segment.getAttribute("data-start")),
      ),
    );
    expect(tinted).toEqual(expect.arrayContaining(silent.map(({ start }) => start)));
    for (const { start } of sentences.filter(({ facts }) => facts.length > 0)) {
      expect(tinted).not.toContain(start);
    }
    const counts = await page.locator(".sections .count").allTextContents();
    const sum = counts.reduce((total, text) => total + Number(/^\d+/.exec(text)?.[0]), 0);
    expect(sum).toBe(silent.length);
    await page.getByRole("switch").click();
    expect(await page.locator(".silent").count()).toBe(0);
    await page.keyboard.press("s");
    expect(await page.locator(".silent").count()).toBeGreaterThan(0);
  });

  test("a click on a sentence shows the facts that it proves, and each leads to its proof", async () => {
    const page = await viewer.open(HASH);
    const sentence = page.locator(".telling", { hasText: "重点建设松山湖国际创新创业社区" });
    await sentence.click();
    const words = (await sentence.textContent()) ?? "";
    const facts = viewer.graph.facts.filter(({ evidence }) =>
      evidence.filter(isTextEvidence).some(({ exact }) => words.includes(exact)),
    );
    expect(facts.length).toBeGreaterThan(0);
    expect(await page.locator(".fact-row").count()).toBe(facts.length);
    await page.locator(".fact-row").first().click();
    await settled(page);
    expect(await page.evaluate(() => window.lettergraph.view())).toMatchObject({
      mode: "graph",
      selected: [{ kind: "fact", id: facts[0]?.id }],
    });
    await page.goBack();
    await settled(page);
    expect(await page.locator(".desk.coverage").count()).toBe(1);
  });

  test("keys walk the sentences, and those without facts alone", async () => {
    const page = await viewer.open(HASH);
    await page.keyboard.press("j");
    const first = await page.locator(".chosen").first().textContent();
    await page.keyboard.press("j");
    expect(await page.locator(".chosen").first().textContent()).not.toBe(first);
    await page.keyboard.press("k");
    expect(await page.locator(".chosen").first().textContent()).toBe(first);
    await page.keyboard.press("n");
    expect(await page.locator(".silent.chosen").count()).toBeGreaterThan(0);
    expect(await page.locator(".sentence-facts").textContent()).toContain("没有读出事实");
  });

  test("rules that never fired are listed apart from those that did", async () => {
    const page = await viewer.open(HASH);
    const read = new Set(
      viewer.graph.facts.flatMap(({ evidence }) =>
        evidence.filter(isTextEvidence).map(({ rule }) => rule),
      ),
    );
    const unused = await page.locator(".rules").first().locator("code").allTextContents();
    expect(unused.length).toBeGreaterThan(0);
    expect(unused.filter((rule) => read.has(rule))).toEqual([]);
  });

  test("the letter beside a fact has the same tint and leads to the whole", async () => {
    const fact = viewer.graph.facts.find(({ predicate }) => predicate === "DESIGNATED_AS");
    const page = await viewer.open(`#v=1&lang=zh&th=light&sel=f:${fact?.id}`);
    expect(await page.locator(".reader .silent").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "打开原文与覆盖情况" }).click();
    await settled(page);
    expect(await page.locator(".desk.coverage .letter").count()).toBe(1);
  });

  test("has no serious fault of accessibility, and fits a telephone", async () => {
    for (const hash of [HASH, "#v=1&view=letter&lang=en&th=dark"]) {
      const page = await viewer.open(hash);
      await page.locator(".telling").nth(3).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(
        ({ impact }) => impact === "serious" || impact === "critical",
      );
      expect(
        serious.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`),
      ).toEqual([]);
    }
    const phone = await viewer.open(HASH, { viewport: { width: 400, height: 800 } });
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      400,
    );
  });
});
