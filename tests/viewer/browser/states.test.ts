import { AxeBuilder } from "@axe-core/playwright";
import type { LoadingStage } from "../../../src/model/loading.ts";
import { launchBrowser } from "../../support/browser.ts";
import { clickNode, openViewer, settled } from "../../support/viewer-page.ts";
import { serveGraph } from "../../support/viewer-server.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

describeViewer("language, links and faults", (viewer) => {
  test("the language switches everywhere, and back", async () => {
    const page = await viewer.open("#v=1&sel=n:Place:东莞市&lang=zh&th=light");
    await page.getByRole("button", { name: "图例与筛选" }).click();
    await page.locator(".language").click();
    await settled(page);
    expect(await page.getAttribute("html", "lang")).toBe("en");
    expect(await page.title()).toContain("Dongguan–Shenzhen network");
    // What letters name keeps its name.
    const words = await page.locator(".legend").evaluate((legend) => {
      const copy = legend.cloneNode(true) as HTMLElement;
      for (const named of copy.querySelectorAll("[lang=zh-CN]")) named.remove();
      return copy.textContent;
    });
    expect(words).toContain("Science city");
    expect(words).not.toMatch(/\p{Script=Han}/u);
    expect(await page.locator(".detail .eyebrow").textContent()).toBe("Place");
    await page.locator(".language").click();
    await settled(page);
    expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
    expect(await page.locator(".legend").textContent()).toContain("科学城");
  });

  test("while letters are loaded the page says how far that is, and shows the graph when it is done", async () => {
    let stage: LoadingStage | undefined = { what: "reading", done: 3, total: 7 };
    const server = await serveGraph(viewer.graph, viewer.folder(), undefined, undefined, {
      loading: () => stage,
    });
    const page = await viewer.browser().newPage();
    await page.goto(`${server.address}#v=1&lang=zh`);
    const status = page.locator(".whole-page [role=status]");
    await status.getByText("正在阅读信函：3 / 7").waitFor();
    stage = { what: "loading", done: 5, total: 7 };
    await status.getByText("正在写入图谱：5 / 7").waitFor();
    stage = undefined;
    await settled(page);
    expect(await status.count()).toBe(0);
    await page.close();
    await server.close();
  });

  test.each([
    ["zh", "眼前是上次载入的图谱；有新的信函，正在写入图谱：2 / 7。完成后自动更新。"],
    ["en", "There are newer letters. Writing them into the graph: 2 of 7."],
  ])(
    "while newer letters are loaded the page shows what was there before and says so (%s), then these",
    async (language, words) => {
      let stage: LoadingStage | undefined = { what: "reading", done: 0, total: 0 };
      const { graph } = viewer;
      const place = "Place:东莞市";
      const others = graph.facts.filter((fact) => ![fact.subject, fact.object].includes(place));
      const older = { ...graph, facts: others };
      const server = await serveGraph(older, viewer.folder(), undefined, undefined, {
        loading: () => stage,
        before: { reading: (work) => work() },
      });
      const hash = `#v=1&lang=${language}&sel=n:${place}`;
      const page = await viewer.open(hash, {}, server.address);
      const neighbours = page.locator(".detail .neighbour");
      expect(await neighbours.count()).toBe(0);
      expect(await page.locator(".notice").count()).toBe(0);
      stage = { what: "loading", done: 2, total: 7 };
      const notice = page.locator(".notice [role=status]");
      await notice.getByText(words).waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
      await server.load(graph);
      stage = undefined;
      await notice.waitFor({ state: "detached" });
      await settled(page);
      expect(await neighbours.count()).toBeGreaterThan(0);
      await server.close();
    },
  );

  test("a link gives the view back, and Back goes through what was selected", async () => {
    const page = await viewer.open("#v=1&lang=en&th=dark&hide=Measure,Person&status=planned");
    await clickNode(page, "ScienceCity:光明科学城");
    await page.keyboard.press("+");
    await page.waitForTimeout(400);
    await settled(page);
    const before = await page.evaluate(() => window.lettergraph.view());
    expect(before.camera).toBeDefined();
    const second = await viewer.open(decodeURI(new URL(page.url()).hash));
    const { camera, ...after } = await second.evaluate(() => window.lettergraph.view());
    const { camera: seen, ...rest } = before;
    expect(after).toEqual(rest);
    for (const key of ["x", "y", "ratio"] as const) {
      expect(camera?.[key]).toBeCloseTo(seen?.[key] ?? Number.NaN, 2);
    }
    expect(await second.locator(".detail h2").textContent()).toBe("光明科学城");
    expect(await second.getAttribute("html", "data-theme")).toBe("dark");

    await page.locator(".neighbour").first().click();
    await settled(page);
    await page.goBack();
    await settled(page);
    expect(await page.locator(".detail h2").textContent()).toBe("光明科学城");
    await page.goBack();
    await settled(page);
    expect(await page.locator(".detail").count()).toBe(0);
  });

  test("a link to what is gone opens the rest and says what was left out", async () => {
    const faults = [
      "sel=n:Place:无,f:none",
      "cam=oops",
      "hide=Nobody",
      "rel=NOTHING",
      "status=maybe",
      "out=Place:出",
      "add=Place:加",
      "open=Place:开",
      "pin=1~2~Place:钉",
      "only=Place:只",
      "near=1,Place:近",
      "path=Place:从,Place:到",
      "lens=Place:左,Place:右",
      "doc=nowhere",
      "year=1900",
      "place=Place:地",
      "letter=nil",
      "lay=spiral",
      "tab=ask",
      "ask=nothing",
    ];
    const page = await viewer.open(`#v=1&lang=zh&th=dark&${faults.join("&")}`);
    await page.locator(".notice", { hasText: "nothing" }).waitFor();
    const notice = await page.locator(".notice").textContent();
    const named = ["无", "none", "cam", "Nobody", "NOTHING", "maybe", ..."出加开钉只近从到左右地"];
    for (const part of [...named, "nowhere", "1900", "nil", "lay"]) expect(notice).toContain(part);
    expect(await page.getAttribute("html", "data-theme")).toBe("dark");
    expect(await page.evaluate(() => window.lettergraph.view().selected)).toEqual([]);
    await page.locator(".notice button").click();
    expect(await page.locator(".notice").count()).toBe(0);
  });

  const led = viewer.graph.facts.find(({ predicate }) => predicate === "LEADS")?.id;
  test.each([
    "#v=1&lang=zh&th=light",
    "#v=1&lang=en&th=dark",
    "#v=1&lang=zh&th=light&sel=n:Place:东莞市",
    "#v=1&lang=en&th=dark&sel=n:Place:东莞市&hide=Measure,Person",
    `#v=1&lang=zh&th=light&sel=f:${led}`,
    `#v=1&lang=en&th=dark&sel=f:${led}`,
    "#v=1&lang=en&th=light&view=list",
    "#v=1&lang=zh&th=dark&view=matrix",
    "#v=1&lang=zh&th=light&view=letter",
    "#v=1&lang=en&th=dark&view=review",
    "#v=1&lang=en&th=light&view=timeline",
    "#v=1&lang=en&th=dark&lens=;1",
    "#v=1&lang=zh&th=light&path=Place:东莞市,Place:深圳市",
    "#v=1&lang=zh&th=light&sel=n:Place:东莞市,n:Place:深圳市",
  ])("has no fault of accessibility at %s", async (hash) => {
    const page = await viewer.open(hash);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const faults = violations.map(
      ({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`,
    );
    expect(faults).toEqual([]);
  });

  test("says what to run when the store is empty", async () => {
    const empty = await serveGraph(
      { letters: [], entities: [], facts: [], sources: [] },
      viewer.folder(),
    );
    const page = await viewer.open("#v=1&lang=en&th=light", {}, empty.address);
    expect(await page.locator(".whole-page").textContent()).toContain("lettergraph load");
    await empty.close();
  });

  test("says that the server is down, and recovers when it is back", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light");
    await page.route("**/api/network", (route) => route.abort());
    await page.reload();
    await settled(page);
    expect(await page.locator(".whole-page").textContent()).toContain("无法连接服务器");
    await page.unroute("**/api/network");
    await page.getByRole("button", { name: "重试" }).click();
    await settled(page);
    expect(await page.locator(".status-line").count()).toBe(1);
    // The browser itself reports the request that failed.
    const complaints = viewer.takeComplaints();
    expect(complaints.filter((text) => !text.includes("ERR_FAILED"))).toEqual([]);
  });

  test("tells a server that refuses from one that is not there", async () => {
    const page = await viewer.open("#v=1&lang=zh&th=light");
    await page.route("**/api/network", (route) =>
      route.fulfill({ status: 503, json: { title: "busy", detail: "存储正在载入" } }),
    );
    await page.reload();
    await settled(page);
    const words = await page.locator(".whole-page").textContent();
    expect(words).toContain("服务器暂时给不出图谱");
    expect(words).toContain("存储正在载入");
    expect(words).not.toContain("无法连接");
    expect(viewer.takeComplaints().filter((text) => !text.includes("503"))).toEqual([]);
  });

  test("without JavaScript the page says so, and what else there is", async () => {
    const context = await viewer.browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(viewer.address());
    expect(await page.locator("noscript").textContent()).toContain("JavaScript");
    await context.close();
  });

  test("shows the list where WebGL is missing", async () => {
    const plain = await launchBrowser(viewer.executablePath, ["--disable-3d-apis"]);
    const { page, complaints, close } = await openViewer(
      plain,
      viewer.address(),
      "#v=1&lang=zh&th=light",
    );
    expect(await page.locator(".notice").textContent()).toContain("WebGL");
    await page.getByRole("button", { name: /^深圳市 / }).click();
    await settled(page);
    expect(await page.locator(".detail h2").textContent()).toBe("深圳市");
    expect(complaints).toEqual([]);
    await close();
    await plain.close();
  });
});
