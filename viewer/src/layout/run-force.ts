import type { Position } from "../../../src/model/network.ts";
import type { ForceInput } from "./force.ts";

/** Works the layout out away from the page, which stays free meanwhile. */
export async function runForce(input: ForceInput): Promise<readonly Position[]> {
  // Within the script, for a page that was opened from disk has no files beside it.
  const { default: ForceWorker } = await import("./force-worker.ts?worker&inline");
  const worker = new ForceWorker();
  return new Promise<readonly Position[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<readonly Position[]>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(input);
  }).finally(() => worker.terminate());
}
