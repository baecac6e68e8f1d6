import { findBrowser, launchBrowser } from "../tests/support/browser.ts";
import type { TestHandle } from "../viewer/src/test-handle.ts";
import { type Measurement, milliseconds, percentile } from "./bench-report.ts";

const RUNS = 7;

/** From navigation to the first frame that shows the nodes, in a fresh browser profile each time. */
export async function benchPicture(address: string): Promise<Measurement[]> {
  const path = findBrowser();
  if (path === undefined) return [{ what: "no Chromium is installed", value: "-" }];
  const browser = await launchBrowser(path);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "commit" });
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const look = () => {
              const handle: TestHandle | undefined = Reflect.get(window, "lettergraph");
              const drawn = handle?.nodeAt("Place:东莞市") !== undefined;
              requestAnimationFrame(() => (drawn ? resolve(performance.now()) : look()));
            };
            look();
          }),
      ),
    );
    await context.close();
  }
  await browser.close();
  return [
    {
      what: `first picture after navigation, median of ${RUNS}`,
      value: milliseconds(percentile(times, 0.5)),
      aim: "< 1000 ms",
    },
    { what: "slowest", value: milliseconds(Math.max(...times)) },
  ];
}
