import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { buildGraph } from "../../src/assemble/build.ts";
import { openProject } from "../../src/data/project.ts";
import { describeInBrowser, launchBrowser } from "./browser.ts";
import { openViewer, type ViewerPage } from "./viewer-page.ts";
import { buildViewer, serveGraph, type ViewerServer } from "./viewer-server.ts";

const { graph } = await buildGraph(openProject("data"));

/** The viewer as built now, over the real letter's graph, in a real browser. */
export interface ViewerSuite {
  readonly graph: typeof graph;
  readonly executablePath: string;
  readonly browser: () => Browser;
  readonly address: () => string;
  /** Where the built files are. */
  readonly folder: () => string;
  /** Opens a page; it is closed after the test, which fails when the page complained. */
  readonly open: (hash: string, options?: BrowserContextOptions, address?: string) => Promise<Page>;
  /** Complaints so far, taken off the list: the test has judged them itself. */
  readonly takeComplaints: () => readonly string[];
}

export function describeViewer(name: string, suite: (viewer: ViewerSuite) => void): void {
  describeInBrowser(name, (executablePath) => {
    let built: Awaited<ReturnType<typeof buildViewer>>;
    let server: ViewerServer;
    let browser: Browser;
    let pages: ViewerPage[] = [];
    let taken = 0;

    beforeAll(async () => {
      built = await buildViewer();
      server = await serveGraph(graph, built.folder, "data");
      browser = await launchBrowser(executablePath);
    });

    afterEach(async () => {
      const complaints = pages.flatMap((page) => page.complaints).slice(taken);
      await Promise.all(pages.map((page) => page.close()));
      pages = [];
      taken = 0;
      expect(complaints).toEqual([]);
    });

    afterAll(async () => {
      await browser?.close();
      await server?.close();
      built?.remove();
    });

    suite({
      graph,
      executablePath,
      browser: () => browser,
      address: () => server.address,
      folder: () => built.folder,
      open: async (hash, options, address = server.address) => {
        const opened = await openViewer(browser, address, hash, options);
        pages.push(opened);
        return opened.page;
      },
      takeComplaints: () => {
        const all = pages.flatMap((page) => page.complaints);
        taken = all.length;
        return all;
      },
    });
  });
}
