import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { TestHandle } from "../../viewer/src/test-handle.ts";

declare global {
  interface Window {
    readonly lettergraph: TestHandle;
  }
}

/** A page of the viewer, and what it complained about on its console. */
export interface ViewerPage {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the viewer at `hash` and waits until it is at rest. */
export async function openViewer(
  browser: Browser,
  address: string,
  hash = "",
  options: BrowserContextOptions = {},
  watch: (page: Page) => void = () => {},
): Promise<ViewerPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    reducedMotion: "reduce",
    locale: "zh-CN",
    ...options,
  });
  const page = await context.newPage();
  watch(page);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // Software WebGL remarks on its own slowness.
    const stall = /GPU stall|GroupMarkerNotSet/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !stall) complaints.push(message.text());
  });
  await page.goto(address + encodeURI(hash));
  await settled(page);
  return { page, complaints, close: () => context.close() };
}

export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.lettergraph !== undefined);
  await page.evaluate(() => window.lettergraph.atRest());
}

/** Moves to a point as a hand does, and clicks. */
async function clickAt(page: Page, at: { x: number; y: number } | undefined): Promise<void> {
  if (at === undefined) throw new Error("there is no such point");
  await page.mouse.move(at.x - 25, at.y - 25);
  await page.mouse.move(at.x, at.y, { steps: 4 });
  await page.mouse.click(at.x, at.y);
  await settled(page);
}

export async function clickNode(page: Page, id: string): Promise<void> {
  await clickAt(page, await page.evaluate((node) => window.lettergraph.nodeAt(node), id));
}

export async function clickLink(page: Page, id: string): Promise<void> {
  await clickAt(page, await page.evaluate((link) => window.lettergraph.linkAt(link), id));
}

/** The colour of one pixel of the window, as `#rrggbb`. */
export async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const picture = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixel = context?.getImageData(0, 0, 1, 1).data ?? [];
    const hex = (at: number): string => (pixel[at] ?? 0).toString(16).padStart(2, "0");
    return `#${hex(0)}${hex(1)}${hex(2)}`;
  }, picture.toString("base64"));
}
