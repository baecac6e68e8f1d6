import { isTextEvidence } from "../../../src/model/graph.ts";
import { clickLink, clickNode, settled } from "../../support/viewer-page.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

describeViewer("the proof of facts", (viewer) => {
  test("a click on an edge shows its quote, highlighted in the letter and scrolled into sight", async () => {
    const page = await viewer.open("");
    const fact = viewer.graph.facts.find(
      ({ subject, predicate }) =>
        subject === "Cluster:智能移动终端集群" && predicate === "DESIGNATED_AS",
    );
    const evidence = fact?.evidence.find(isTextEvidence);
    if (fact === undefined || evidence === undefined) throw new Error("no such fact");
    await clickLink(page, fact.id);
    expect(await page.evaluate(() => window.lettergraph.view().selected)).toEqual([
      { kind: "fact", id: fact.id },
    ]);
    expect(await page.locator(".evidence-quote").textContent()).toBe(evidence.exact);
    const marked = (await page.locator("mark.quote").allTextContents()).join("");
    expect(marked).toBe(evidence.exact);
    const letter = await page.locator(".letter").boundingBox();
    const mark = await page.locator("mark.quote").first().boundingBox();
    if (letter === null || mark === null) throw new Error("the letter is not shown");
    expect(mark.y).toBeGreaterThanOrEqual(letter.y);
    expect(mark.y + mark.height).toBeLessThanOrEqual(letter.y + letter.height);
  });

  test("a click on a node lists its facts; each leads to the neighbour, each quote to the letter", async () => {
    const page = await viewer.open("");
    await clickNode(page, "Laboratory:松山湖材料实验室");
    expect(await page.locator(".detail h2").textContent()).toBe("松山湖材料实验室");
    await page.locator(".quote-line", { hasText: "松湖之材" }).first().click();
    await settled(page);
    expect(await page.locator("mark.quote").first().textContent()).toContain("松湖之材");
    await page.locator(".end", { hasText: "产业育成中心" }).click();
    await settled(page);
    expect(await page.locator(".detail h2").textContent()).toBe("“松湖之材”产业育成中心");
    await page.locator(".neighbour", { hasText: "松山湖材料实验室" }).click();
    await settled(page);
    expect(await page.locator(".detail h2").textContent()).toBe("松山湖材料实验室");
    await page.locator(".mentions").click();
    await settled(page);
    expect(await page.locator("mark.mention").count()).toBeGreaterThan(0);
  });

  test("figures are read as facts: amount, time and growth", async () => {
    const page = await viewer.open("#v=1&sel=n:Place:东莞市&lang=zh&th=light");
    const figure = page.locator(".figure-button", { hasText: "合计投资" }).first();
    expect(await figure.textContent()).toContain("2573亿元");
    expect(await figure.textContent()).toContain("+9.8% 同比");
    await figure.click();
    await settled(page);
    expect(await page.locator("mark.quote").first().textContent()).toContain("2573");
  });
});
