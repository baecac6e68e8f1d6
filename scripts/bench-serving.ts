import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import autocannon from "autocannon";
import { milliseconds } from "./bench-report.ts";
import { inventLetter } from "./invented-letters.ts";

const PROGRAM = resolve("dist/cli/main.js");
const CONNECTIONS = 100;

/** A project of invented letters: its loads, the start of its server, and the server under load. */
export async function benchServing(
  work: string,
  count: number,
  seconds: number,
): Promise<string[][]> {
  const folder = join(work, `letters-${count}`);
  mkdirSync(join(folder, "letters"), { recursive: true });
  writeFileSync(join(folder, "lettergraph.json"), "{}");
  for (let number = 1; number <= count; number += 1) {
    const { name, text } = inventLetter(number);
    writeFileSync(join(folder, "letters", name), text);
  }
  const [one = ""] = readdirSync(join(folder, "letters"));
  const letter = join(folder, "letters", one);
  const first = load(folder);
  const same = load(folder);
  writeFileSync(letter, readFileSync(letter, "utf8").replace("工作情况", "工作的情况"));
  const changed = load(folder);
  const alone = load(folder, [letter]);
  const doubted = load(folder, ["--recheck"]);
  const server = await serve(folder);
  const network = await cannonade(`${server.address}api/network`, seconds);
  const search = await cannonade(
    `${server.address}api/search?q=${encodeURIComponent("东莞")}`,
    seconds,
  );
  server.child.kill();
  rmSync(folder, { recursive: true, force: true });
  return [
    ["first load", first],
    ["load of the same again", same],
    ["load with one letter changed", changed],
    ["that letter alone, by its name", alone],
    ["load that reads the store whole (--recheck)", doubted],
    ["serve --no-load, to the first answer (aim < 2000 ms)", milliseconds(server.health)],
    ["and to the first network", milliseconds(server.network)],
    [`/api/network, ${CONNECTIONS} connections`, network],
    [`/api/search, ${CONNECTIONS} connections`, search],
  ];
}

/** How long a load takes from the start of its process, and what it did. */
function load(folder: string, words: readonly string[] = []): string {
  const start = performance.now();
  const out = execFileSync(process.execPath, [PROGRAM, "load", "--yes", "--json", ...words], {
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const { added, changed, withdrawn } = JSON.parse(out.toString());
  const took = milliseconds(performance.now() - start);
  return `${took} (${added} added, ${changed} changed, ${withdrawn} withdrawn)`;
}

async function serve(folder: string) {
  const start = performance.now();
  const child: ChildProcess = spawn(
    process.execPath,
    [PROGRAM, "serve", "--no-load", "--no-open", "--port", "0"],
    {
      cwd: folder,
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  const address = await new Promise<string>((found) =>
    child.stdout?.once("data", (text) => found(String(text).trim())),
  );
  await (await fetch(`${address}health`)).json();
  const health = performance.now() - start;
  await (await fetch(`${address}api/network`)).arrayBuffer();
  return { child, address, health, network: performance.now() - start };
}

async function cannonade(url: string, duration: number): Promise<string> {
  const { requests, latency, errors, non2xx } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
  });
  return `${requests.average.toFixed(0)} a second, p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${errors + non2xx} failed`;
}
