import { LettergraphError } from "../../model/errors.ts";
import type { Engine } from "../engine.ts";

/** Grafeo, in this process: a folder that one program at a time has open, or memory. */
export const EMBEDDED: Engine = {
  schemes: ["folder", "memory"],
  addresses: "a folder, memory:",
  open: async ({ scheme, text }, { create }) => {
    const { openEmbedded } = await import("./embedded.ts");
    if (scheme === "memory") return openEmbedded(undefined);
    try {
      return openEmbedded(text, create);
    } catch (error) {
      if (!(error instanceof LettergraphError) || error.code !== "store-locked") throw error;
      const { servedBy } = await import("./embedded-owner.ts");
      const served = servedBy(text);
      if (served === undefined) throw error;
      // The program that has it open answers for it.
      const { openServed } = await import("../engine-served/served.ts");
      return openServed(text, served);
    }
  },
};
