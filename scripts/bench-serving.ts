import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import autocannon from "autocannon";
import { milliseconds, processorSeconds } from "./bench-report.ts";
import { crowd } from "./crowd.ts";
import { inventLetter } from "./invented-letters.ts";

const PROGRAM = resolve("dist/cli/main.js");
const CONNECTIONS = 100;
const BROWSER = { "accept-encoding": "gzip, deflate, br, zstd" };
/** What people type: places, a kind, a company, initials, pinyin, a slip. */
const searches = [
  "东莞",
  "研究院",
  "佛山市",
  "盛泰新材料",
  "dgs",
  "suzhou",
  "工信局 宁波",
  "没有此事",
].map((word) => `/api/search?q=${encodeURIComponent(word)}`);

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
  const looked = await serve(folder);
  await stop(looked.child);
  const server = await serve(folder);
  const network = `${server.address}api/network`;
  const rows = [
    ["first load", first],
    ["load of the same again", same],
    ["load with one letter changed", changed],
    ["that letter alone, by its name", alone],
    ["load that reads the store whole (--recheck)", doubted],
    ["serve --no-load after it, to the first answer (aim < 2000 ms)", milliseconds(looked.health)],
    ["and to the network, drawn for the first time", milliseconds(looked.network)],
    ["its processor, its most memory", costOf(looked)],
    ["serve --no-load again, to the first answer (aim < 2000 ms)", milliseconds(server.health)],
    ["and to the network", milliseconds(server.network)],
    ["its processor, its most memory", costOf(server)],
    ["/api/network as a browser takes it", await crowd(network, CONNECTIONS, seconds, BROWSER)],
    [
      "/api/network for who has it",
      await cannonade(network, seconds, { ...BROWSER, "if-none-match": server.etag }),
    ],
    ["/api/network uncompressed", await crowd(network, CONNECTIONS, seconds)],
    ["/api/search, other words each time", await cannonade(server.address, seconds, {}, searches)],
    ["the server's most memory after that", `${megabytesOf(server.child)} MB`],
  ].map(([what = "", value = ""]) => [what, value]);
  await stop(server.child);
  rmSync(folder, { recursive: true, force: true });
  return rows;
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

interface Served {
  readonly child: ChildProcess;
  readonly address: string;
  readonly etag: string;
  /** Milliseconds from the start of the process. */
  readonly health: number;
  readonly network: number;
  /** Seconds of processor, and megabytes, when the network had come. */
  readonly cpu: number;
  readonly megabytes: number;
}

async function serve(folder: string): Promise<Served> {
  const start = performance.now();
  const words = ["serve", "--no-load", "--no-open", "--port", "0"];
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const address = await new Promise<string>((found) =>
    child.stdout?.once("data", (text) => found(String(text).trim())),
  );
  await (await fetch(`${address}health`)).json();
  const health = performance.now() - start;
  const response = await fetch(`${address}api/network`, { headers: BROWSER });
  await response.arrayBuffer();
  const network = performance.now() - start;
  const etag = response.headers.get("etag") ?? "";
  const cpu = processorSeconds(child.pid);
  return { child, address, etag, health, network, cpu, megabytes: megabytesOf(child) };
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((ended) => {
    child.once("exit", () => ended());
    child.kill("SIGINT");
  });
}

function costOf({ cpu, megabytes }: Served): string {
  return `${cpu.toFixed(1)} s, ${megabytes} MB`;
}

/** The most memory that a process has held; where the system does not tell, nothing. */
function megabytesOf({ pid }: ChildProcess): number {
  const [, kilobytes = "NaN"] =
    /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

async function cannonade(
  url: string,
  duration: number,
  headers: Readonly<Record<string, string>> = {},
  paths: readonly string[] = [],
): Promise<string> {
  const { requests, latency, errors, non2xx, statusCodeStats } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    headers,
    ...(paths.length > 0 && { requests: paths.map((path) => ({ path })) }),
  });
  const failed = errors + non2xx - (statusCodeStats?.["304"]?.count ?? 0);
  return `${requests.average.toFixed(0)} a second, p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${failed} failed`;
}
