/**
 * `npm run bench:viewer`: our picture and those of cytoscape.js, AntV G6 and vis-network, with the same
 * graph at the same places, in one browser. Needs a built program; prints, judges nothing.
 */

import { formatTable } from "../src/cli/table.ts";
import { readOntology } from "../src/data/ontology.ts";
import { findBrowser, launchBrowser } from "../tests/support/browser.ts";
import { describeMachine } from "./bench-report.ts";
import { type Cpu, measure, ourPicture, type Taken } from "./bench-viewer/measure.ts";
import { benchGraph } from "./bench-viewer/network.ts";
import { RIVALS, type Rival, serveOurs, serveRival } from "./bench-viewer/serve.ts";

const SIZES = process.argv.slice(2).map(Number);
const COLUMNS = ["", "first picture", "CPU to open", "a pan step", "a wheel step", "heap"];
/** Script is what the program itself does; the rest is the browser's, which draws in software here. */
const NOTE = "CPU: all processes of the browser / scripts of the page";

const path = findBrowser();
if (path === undefined) throw new Error("no Chromium is installed");
const ontology = readOntology("data/ontology.yaml");
console.log(`${describeMachine()}\n${NOTE}`);
for (const size of SIZES.length > 0 ? SIZES : [300, 3000, 30_000]) {
  const graph = benchGraph(ontology, size);
  const rows: string[][] = [];
  const ours = await serveOurs(graph);
  for (const [name, hash] of [
    ["lettergraph, as it opens", ""],
    ["lettergraph, all lit", "#v=1&lens=off"],
    ["lettergraph, every node drawn", "#v=1&lens=off&open=community:*"],
  ] as const) {
    rows.push(await row(name, ours.address + hash, ourPicture));
  }
  await ours.close();
  for (const rival of Object.keys(RIVALS) as Rival[]) {
    const server = await serveRival(rival, graph);
    rows.push(
      await row(rival, server.address, (page) =>
        page.evaluate((name) => Reflect.get(window, "drawRival")(name), rival),
      ),
    );
    await server.close();
  }
  const { nodes, links } = graph.network;
  console.log(`\n${nodes.length} nodes, ${links.length} edges\n${formatTable(COLUMNS, rows)}`);
}

/** Each in a browser of its own, so that none inherits the other's memory. */
async function row(
  name: string,
  address: string,
  drawn: Parameters<typeof measure>[2],
): Promise<string[]> {
  const browser = await launchBrowser(path ?? "");
  try {
    return [name, ...cells(await measure(browser, address, drawn))];
  } catch (error) {
    return [name, `failed: ${String(error).split("\n")[0]}`, "", "", "", ""];
  } finally {
    await browser.close();
  }
}

function cells({ firstPicture, opening, pan, wheel, heap }: Taken): string[] {
  const time = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
  const cpu = ({ all, script }: Cpu): string => `${time(all)} / ${time(script)} ms`;
  return [`${time(firstPicture)} ms`, cpu(opening), cpu(pan), cpu(wheel), `${heap.toFixed(1)} MB`];
}
