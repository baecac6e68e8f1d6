import { networkStatistics, type PlainNetwork } from "./network-statistics.ts";

addEventListener("message", ({ data }: MessageEvent<PlainNetwork>) =>
  postMessage(networkStatistics(data)),
);
