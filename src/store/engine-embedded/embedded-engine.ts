import type { Engine } from "../engine.ts";

/** Grafeo, in this process: a folder that one program at a time has open, or memory. */
export const EMBEDDED: Engine = {
  schemes: ["folder", "memory"],
  addresses: "a folder, memory:",
  open: async ({ scheme, text }, { create }) => {
    const { openEmbedded } = await import("./embedded.ts");
    return openEmbedded(scheme === "memory" ? undefined : text, create);
  },
};
