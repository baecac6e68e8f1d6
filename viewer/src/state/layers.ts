import { signal } from "@preact/signals";

/** What lies over the page; Escape takes it away. */
export const pageLayer = signal<"palette" | "help" | "share" | "mend" | "bring" | undefined>(
  undefined,
);
