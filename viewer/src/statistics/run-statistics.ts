import {
  type NetworkStatistics,
  networkStatistics,
  type PlainNetwork,
} from "./network-statistics.ts";

/** A smaller network is measured at once. */
const LARGE = 1500;

/** Measures a network; a large one away from the page, which stays free meanwhile. */
export function runStatistics(network: PlainNetwork): Promise<NetworkStatistics> {
  if (network.size < LARGE) return Promise.resolve(networkStatistics(network));
  const worker = new Worker(new URL("./statistics-worker.ts", import.meta.url), { type: "module" });
  return new Promise<NetworkStatistics>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<NetworkStatistics>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(network);
  }).finally(() => worker.terminate());
}
