import { LettergraphError } from "../../model/errors.ts";
import type { Engine, OpenOptions } from "../engine.ts";
import type { Store } from "../store.ts";

/** Between two looks at a folder that another program has open. */
const PAUSE_MILLISECONDS = 100;

/** Grafeo, in this process: a folder that one program at a time has open, or memory. */
export const EMBEDDED: Engine = {
  schemes: ["folder", "memory"],
  addresses: "a folder, memory:",
  open: async ({ scheme, text }, options) => {
    const { openEmbedded } = await import("./embedded.ts");
    if (scheme === "memory") return openEmbedded(undefined);
    const { isOwn } = await import("./embedded-owner.ts");
    return inTime(
      () => openOrReach(text, options),
      options,
      () => isOwn(text),
    );
  },
};

async function openOrReach(folder: string, { create }: OpenOptions): Promise<Store> {
  const { openEmbedded } = await import("./embedded.ts");
  try {
    return openEmbedded(folder, create);
  } catch (error) {
    if (!isLocked(error)) throw error;
    const { servedBy } = await import("./embedded-owner.ts");
    const served = servedBy(folder);
    if (served === undefined) throw error;
    // The program that has it open answers for it.
    const { openServed } = await import("../engine-served/served.ts");
    return openServed(folder, served);
  }
}

/** Tries again while another program has the folder open, until patience ends. */
async function inTime(
  open: () => Promise<Store>,
  { patience = 0, onWait }: OpenOptions,
  isOwn: () => boolean,
): Promise<Store> {
  const began = performance.now();
  for (let time = 0; ; time += 1) {
    try {
      return await open();
    } catch (error) {
      const isTooLate = performance.now() - began >= patience;
      if (!isLocked(error) || isTooLate || isOwn()) throw error;
      if (time === 0) onWait?.(error.faults[0]?.what ?? error.message);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
  }
}

function isLocked(error: unknown): error is LettergraphError {
  return error instanceof LettergraphError && error.code === "store-locked";
}
