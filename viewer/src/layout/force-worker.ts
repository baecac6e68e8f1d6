import { type ForceInput, forceLayout } from "./force.ts";

addEventListener("message", ({ data }: MessageEvent<ForceInput>) => postMessage(forceLayout(data)));
