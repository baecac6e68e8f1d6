import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { buildGraph } from "../../../src/assemble/build.ts";
import { readByRules } from "../../../src/assemble/letter-files.ts";
import { readLexicon } from "../../../src/claim/lexicon.ts";
import { openProject } from "../../../src/data/project.ts";
import { openShelf } from "../../../src/file/shelf.ts";
import { isTextEvidence, type KnowledgeGraph } from "../../../src/model/graph.ts";
import { areasOf, type PageLayout } from "../../../src/model/page-layout.ts";
import { readFile } from "../../letter/reading.ts";
import { pdfFile, words } from "../../support/files/pdf-file.ts";
import { printedLines } from "../../support/files/scan.ts";
import { faultsIn } from "../../support/review-page.ts";
import { settled } from "../../support/viewer-page.ts";
import { serveGraph, type ViewerServer } from "../../support/viewer-server.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

describeViewer("the pages of a letter", (viewer) => {
  let folder: string;
  let server: ViewerServer;
  let graph: KnowledgeGraph;
  let layout: PageLayout;

  // The shipped letter as a PDF, read by rules alone.
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "lettergraph-pages-"));
    const data = join(folder, "data");
    cpSync("data", data, { recursive: true });
    const [file = ""] = readdirSync(join(data, "letters"));
    const { text } = await readFile(join(data, "letters", file));
    for (const name of ["letters", "reviews"]) rmSync(join(data, name), { recursive: true });
    cpSync("data/letters", join(data, "letters"), { recursive: true });
    rmSync(join(data, "letters", file));
    const pages = printedLines(text).map((lines) =>
      lines.map((line, at) => words(line, 80, 770 - at * 27)),
    );
    writeFileSync(join(data, "letters", "letter.pdf"), pdfFile(pages));
    const lexicon = readLexicon(data);
    const shelf = openShelf(join(folder, "pages"));
    const built = await buildGraph(openProject(data), lexicon, {
      read: (each) => readByRules(each, lexicon, { shelf }),
    });
    graph = built.graph;
    const found = built.letters[0]?.read.layout;
    if (found === undefined) throw new Error("the letter has no pages");
    layout = found;
    server = await serveGraph(graph, viewer.folder(), data, shelf);
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  /** A fact whose quote goes over the end of a line. */
  function twoLined() {
    for (const fact of graph.facts) {
      const [proof] = fact.evidence.filter(isTextEvidence);
      if (proof !== undefined && areasOf(layout, proof.start, proof.end).length === 2) {
        return { fact, proof };
      }
    }
    throw new Error("no quote goes over two lines");
  }

  const openPages = async (hash: string): Promise<Page> => {
    const page = await viewer.open(hash, {}, server.address);
    await page.getByRole("radio", { name: "原页" }).click();
    await page.waitForFunction(() => {
      const image = document.querySelector<HTMLImageElement>(".page img");
      return image?.complete === true && image.naturalWidth > 0;
    });
    return page;
  };

  test("light the quote of a fact on its lines", async () => {
    const { fact, proof } = twoLined();
    const page = await openPages(`#v=1&lang=zh&sel=f:${fact.id}`);
    const polygons = await page.locator("polygon.quote").all();
    const points = await Promise.all(polygons.map((each) => each.getAttribute("points")));
    expect(points).toEqual(
      areasOf(layout, proof.start, proof.end).map(({ quad }) => quad.join(" ")),
    );
    await expectSeen(page, "polygon.quote");
    expect(await faultsIn(page)).toEqual([]);
  });

  test("show the facts of a word that is clicked, come by number, and grow", async () => {
    const page = await openPages("#v=1&lang=zh&view=letter");
    await page.getByRole("button", { name: /第 2 页/ }).click();
    const { proof } = twoLined();
    const [area] = areasOf(layout, proof.start, proof.start + 1);
    const figure = page.locator(`[data-page="${area?.page}"]`);
    await figure.scrollIntoViewIfNeeded();
    const box = await figure.boundingBox();
    const size = layout.pages[0];
    if (box === null || area === undefined || size === undefined) throw new Error("no page");
    const scale = box.width / size.width;
    await figure.click({
      position: { x: (area.quad[0] + 3) * scale, y: (area.quad[1] + 6) * scale },
    });
    await settled(page);
    expect(await page.locator("polygon.quote").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "放大" }).last().click();
    const grown = await figure.boundingBox();
    expect(grown?.width).toBeGreaterThan(box.width * 1.2);
  });

  async function expectSeen(page: Page, selector: string): Promise<void> {
    const box = await page.locator(selector).first().boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(height);
  }
});
