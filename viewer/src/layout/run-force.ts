import type { Position } from "../../../src/model/network.ts";
import type { ForceInput } from "./force.ts";

/** Works the layout out away from the page, which stays free meanwhile. */
export function runForce(input: ForceInput): Promise<readonly Position[]> {
  const worker = new Worker(new URL("./force-worker.ts", import.meta.url), { type: "module" });
  return new Promise<readonly Position[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<readonly Position[]>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(input);
  }).finally(() => worker.terminate());
}
