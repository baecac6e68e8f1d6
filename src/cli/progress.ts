import { Presets, SingleBar } from "cli-progress";
import type { LoadingStage } from "../model/loading.ts";
import type { Io } from "./io.ts";

/** Shows how far long work is, with rate and time left; on a terminal alone, and not when told to be quiet. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

const NOBODY_LOOKS: Progress = { update: () => {}, stop: () => {} };

export function startProgress(io: Io, what: LoadingStage["what"]): Progress {
  const { onProgress } = io;
  if (!io.stderr.isTTY || io.loudness === "quiet") {
    return onProgress
      ? { update: (done, total) => onProgress({ what, done, total }), stop: () => {} }
      : NOBODY_LOOKS;
  }
  const bar = new SingleBar(
    {
      // It only writes to the stream and asks how wide it is.
      stream: io.stderr as unknown as NodeJS.WritableStream,
      format: `${what} {bar} {value}/{total} · {rate}/s · {eta_formatted} left`,
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  const began = Date.now();
  let isShown = false;
  return {
    update: (done, total) => {
      onProgress?.({ what, done, total });
      const rate = Math.round((done / Math.max(1, Date.now() - began)) * 1000);
      if (!isShown) bar.start(total, done, { rate });
      else bar.update(done, { rate });
      isShown = true;
    },
    stop: () => {
      if (isShown) bar.stop();
    },
  };
}
