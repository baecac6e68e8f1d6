import type { Browser, CDPSession, Page } from "playwright-core";
import type { TestHandle } from "../../viewer/src/test-handle.ts";

/** CPU in milliseconds: of all processes of the browser, drawing in software included, and of scripts alone. */
export interface Cpu {
  readonly all: number;
  readonly script: number;
}

/** What one program took with one graph, in milliseconds and megabytes. */
export interface Taken {
  readonly firstPicture: number;
  readonly opening: Cpu;
  readonly pan: Cpu;
  readonly wheel: Cpu;
  readonly heap: number;
}

const STEPS = 10;

/** Opens a page, lets it draw, drags and turns the wheel, and reads the browser's own counters. */
export async function measure(
  browser: Browser,
  address: string,
  drawn: (page: Page) => Promise<number>,
  patience: number,
): Promise<Taken> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  try {
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    const whole = await browser.newBrowserCDPSession();
    const now = async (): Promise<Cpu> => ({
      all: await cpuOf(whole),
      script: 1000 * (await metric(session, "ScriptDuration")),
    });
    const start = await now();
    await page.goto(address);
    const firstPicture = await drawn(page);
    const opening = between(start, await now());
    const pan = await perStep(page, now, drag);
    const wheel = await perStep(page, now, (step) =>
      page.mouse.wheel(0, step % 2 === 0 ? -120 : 120),
    );
    await session.send("HeapProfiler.collectGarbage");
    const heap = (await metric(session, "JSHeapUsedSize")) / 2 ** 20;
    return { firstPicture, opening, pan, wheel, heap };
  } finally {
    await context.close();
  }

  async function drag(step: number): Promise<void> {
    if (step === 0) {
      await page.mouse.move(900, 760);
      await page.mouse.down();
    }
    await page.mouse.move(900 - 8 * step, 760 - 6 * step);
    if (step === STEPS - 1) await page.mouse.up();
  }
}

/** From navigation to the first frame in which our viewer shows a city. */
export function ourPicture(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const handle: TestHandle | undefined = Reflect.get(window, "lettergraph");
          const there = handle?.nodeAt("Place:东莞市") !== undefined;
          requestAnimationFrame(() => (there ? resolve(performance.now()) : look()));
        };
        look();
      }),
  );
}

/** CPU for one step, the frames that follow it included. */
async function perStep(
  page: Page,
  now: () => Promise<Cpu>,
  act: (step: number) => Promise<void>,
): Promise<Cpu> {
  const frame = () =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
        ),
    );
  await page.waitForTimeout(500);
  const before = await now();
  for (let step = 0; step < STEPS; step++) {
    await act(step);
    await frame();
  }
  await page.waitForTimeout(500);
  const { all, script } = between(before, await now());
  return { all: all / STEPS, script: script / STEPS };
}

function between(before: Cpu, after: Cpu): Cpu {
  return { all: after.all - before.all, script: after.script - before.script };
}

/** Of all processes of the browser so far. */
async function cpuOf(whole: CDPSession): Promise<number> {
  const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { cpuTime }) => sum + 1000 * cpuTime, 0);
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
}
