import { signal } from "@preact/signals";

/** Taller than wide, as a telephone is held. */
export const portrait = signal(matchMedia("(max-aspect-ratio: 4/5)").matches);
matchMedia("(max-aspect-ratio: 4/5)").addEventListener("change", ({ matches }) => {
  portrait.value = matches;
});
