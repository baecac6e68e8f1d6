import { signal } from "@preact/signals";

/** What a drag on the ground of the picture does. */
export const tool = signal<"hand" | "lasso" | "box">("hand");
