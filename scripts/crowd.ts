import { Agent, get } from "node:http";
import { milliseconds, percentile } from "./bench-report.ts";

/**
 * Many who ask for the same at once and take all of it, again and again. For long answers: autocannon makes
 * a text of every body and is then slower than any server.
 */
export async function crowd(
  url: string,
  connections: number,
  seconds: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const began = performance.now();
  const isOver = () => performance.now() - began > 1000 * seconds;
  const times: number[] = [];
  let failed = 0;
  const one = async (): Promise<void> => {
    while (!isOver()) {
      const start = performance.now();
      const status = await statusOf(url, headers, agent);
      if (status === 200) times.push(performance.now() - start);
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const took = (performance.now() - began) / 1000;
  agent.destroy();
  const [p50, p99] = [0.5, 0.99].map((share) => milliseconds(percentile(times, share)));
  return `${(times.length / took).toFixed(1)} a second, p50 ${p50}, p99 ${p99}, ${failed} failed`;
}

/** The status when the last byte has come; undefined where it did not. */
function statusOf(
  url: string,
  headers: Readonly<Record<string, string>>,
  agent: Agent,
): Promise<number | undefined> {
  return new Promise((ended) => {
    get(url, { headers, agent }, (answer) => {
      answer.once("end", () => ended(answer.statusCode));
      answer.once("error", () => ended(undefined));
      answer.resume();
    }).once("error", () => ended(undefined));
  });
}
