/**
 * `npm run bench:viewer [-- --limit SECONDS] [SIZE …]`: our picture and those of cytoscape.js, AntV G6 and
 * vis-network, with the same graph at the same places, in one browser. Needs a built program; prints a line
 * as each one ends, or that it did not within its time; judges nothing.
 */

import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { readOntology } from "../src/data/ontology.ts";
import { findBrowser, launchBrowser } from "../tests/support/browser.ts";
import { describeMachine } from "./bench-report.ts";
import { type Cpu, measure, ourPicture, type Taken } from "./bench-viewer/measure.ts";
import { benchGraph } from "./bench-viewer/network.ts";
import { RIVALS, type Rival, serveOurs, serveRival } from "./bench-viewer/serve.ts";

const { values, positionals } = parseArgs({
  options: { limit: { type: "string", default: "180" } },
  allowPositionals: true,
});
const SIZES = positionals.length > 0 ? positionals.map(Number) : [300, 3000, 30_000];
const LIMIT = 1000 * Number(values.limit);
const COLUMNS = ["", "first picture", "CPU to open", "a pan step", "a wheel step", "heap"];
/** Script is what the program itself does; the rest is the browser's, which draws in software here. */
const NOTE = "CPU: all processes of the browser / scripts of the page";

const path = findBrowser();
if (path === undefined) throw new Error("no Chromium is installed");
const ontology = readOntology("data/ontology.yaml");
console.log(`${describeMachine()}\n${NOTE}`);
for (const size of SIZES) {
  const graph = benchGraph(ontology, size);
  const { nodes, links } = graph.network;
  console.log(`\n${nodes.length} nodes, ${links.length} edges`);
  print(COLUMNS);
  const ours = await serveOurs(graph);
  for (const [name, hash] of [
    ["lettergraph, as it opens", ""],
    ["lettergraph, all lit", "#v=1&lens=off"],
    ["lettergraph, every node", "#v=1&lens=off&open=community:*"],
  ] as const) {
    print(await row(name, ours.address + hash, ourPicture));
  }
  await ours.close();
  for (const rival of Object.keys(RIVALS) as Rival[]) {
    const server = await serveRival(rival, graph);
    const drawn = (page: Page): Promise<number> =>
      page.evaluate((name) => Reflect.get(window, "drawRival")(name), rival);
    print(await row(rival, server.address, drawn));
    await server.close();
  }
}

function print(cells: readonly string[]): void {
  const [name = "", ...rest] = cells;
  console.log([name.padEnd(26), ...rest.map((cell) => cell.padStart(20))].join(""));
}

/** Each in a browser of its own, so that none inherits the other's memory or is waited for for ever. */
async function row(
  name: string,
  address: string,
  drawn: (page: Page) => Promise<number>,
): Promise<string[]> {
  const browser = await launchBrowser(path ?? "");
  let late: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`not done in ${LIMIT / 1000} s`)), LIMIT);
  });
  try {
    return [name, ...cells(await Promise.race([measure(browser, address, drawn, LIMIT), limit]))];
  } catch (error) {
    return [name, String(error).split("\n")[0] ?? ""];
  } finally {
    clearTimeout(late);
    await browser.close();
  }
}

function cells({ firstPicture, opening, pan, wheel, heap }: Taken): string[] {
  const time = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
  const cpu = ({ all, script }: Cpu): string => `${time(all)} / ${time(script)} ms`;
  return [`${time(firstPicture)} ms`, cpu(opening), cpu(pan), cpu(wheel), `${heap.toFixed(1)} MB`];
}
