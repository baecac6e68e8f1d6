import { FACTS_AT_A_TIME } from "../../../src/model/api.ts";
import { background, entity, fact, graphOf } from "../../support/small-graph.ts";
import { settled } from "../../support/viewer-page.ts";
import { serveGraph, type ViewerServer } from "../../support/viewer-server.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

const HUB = "Place:东莞市";
const ALL = 2 * FACTS_AT_A_TIME + 50;
const companies = Array.from({ length: ALL }, (_, at) => `Company:第${1000 + at}公司`);
// From a publication: no letter has to hold the words of so many.
const source = { id: "Source:书", title: "名录", publisher: "出版社", date: "2021-01-01" };
const graph = {
  ...graphOf(
    [HUB, ...companies].map((id) => entity(id, { mentions: [] })),
    companies.map((id) => {
      const name = `of-${id.slice(-6, -2)}`;
      const evidence = [background(`${name}-proof`, source.id)];
      return fact(name, [id, "LOCATED_IN", HUB], { evidence });
    }),
  ),
  sources: [source],
};

describeViewer("a thing with many facts", (viewer) => {
  let server: ViewerServer;
  beforeAll(async () => {
    server = await serveGraph(graph, viewer.folder());
  });
  afterAll(() => server.close());

  test.each([
    ["zh", "已列出 100 条，共 250 条事实", "再列出 100 条", "再列出 50 条"],
    ["en", "100 of 250 facts are listed", "List 100 more", "List 50 more"],
  ])("shows the first of them, and more when asked (%s)", async (language, told, more, last) => {
    const page = await viewer.open(
      `#v=1&lang=${language}&th=light&sel=n:${HUB}`,
      {},
      server.address,
    );
    const listed = page.locator(".detail .neighbour");
    expect(await listed.count()).toBe(FACTS_AT_A_TIME);
    expect(await page.locator(".more-facts [role=status]").textContent()).toBe(told);
    await page.getByRole("button", { name: more }).click();
    await settled(page);
    expect(await listed.count()).toBe(2 * FACTS_AT_A_TIME);
    await page.getByRole("button", { name: last }).click();
    await settled(page);
    const names = await listed.locator("span[lang]").allTextContents();
    expect(names).toEqual(companies.map((id) => id.slice("Company:".length)));
    expect(await page.locator(".more-facts").count()).toBe(0);
  });

  test("opens one of the last of them without the others", async () => {
    const asked: string[] = [];
    const page = await viewer.open(`#v=1&lang=zh&th=light`, {}, server.address);
    page.on("request", (request) => asked.push(new URL(request.url()).search));
    await page.goto(`${server.address}#v=1&lang=zh&th=light&sel=f:of-1249`);
    await settled(page);
    const detail = page.locator(".detail");
    expect(await detail.textContent()).toContain("第1249公司");
    expect(asked).toContain("?facts=of-1249");
  });
});
