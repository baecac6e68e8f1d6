import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Software WebGL, and no request to anything but this machine. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** The program named by CHROMIUM, or one at a usual place. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== "") return named;
  return USUAL_PLACES.find((path) => existsSync(path));
}

/** `describe` where a browser is installed; else one line says what to install, or fails where all is required. */
export function describeInBrowser(name: string, suite: (executablePath: string) => void): void {
  const fast = process.env.LETTERGRAPH_TEST_FAST === "1";
  const path = fast ? undefined : findBrowser();
  if (path !== undefined) {
    describe(name, () => suite(path));
    return;
  }
  if (fast) {
    test.skip(`${name}: npm run test:fast leaves it out`, () => {});
    return;
  }
  const cure = "install Chromium (apt-get install chromium fonts-noto-cjk) or set CHROMIUM";
  if (process.env.LETTERGRAPH_REQUIRE_ALL === "1") {
    test(name, () => {
      throw new Error(`no browser was found: ${cure}`);
    });
    return;
  }
  test.skip(`${name}: skipped, ${cure}`, () => {});
}

export function launchBrowser(
  executablePath: string,
  flags: readonly string[] = [],
): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}
