import {
  type NetworkStatistics,
  networkStatistics,
  type PlainNetwork,
} from "./network-statistics.ts";

/** A smaller network is measured at once. */
const LARGE = 1500;

/** Measures a network; a large one away from the page, which stays free meanwhile. */
export async function runStatistics(network: PlainNetwork): Promise<NetworkStatistics> {
  if (network.size < LARGE) return networkStatistics(network);
  // Within the script, for a page that was opened from disk has no files beside it.
  const { default: StatisticsWorker } = await import("./statistics-worker.ts?worker&inline");
  const worker = new StatisticsWorker();
  return new Promise<NetworkStatistics>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<NetworkStatistics>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(network);
  }).finally(() => worker.terminate());
}
