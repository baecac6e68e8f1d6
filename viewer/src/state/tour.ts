import { computed, signal } from "@preact/signals";

/** Which stop of the guided tour is shown: 0 the opening, then the headlines; undefined while none runs. */
export const tourStop = signal<number | undefined>(undefined);

/** Whether the tour goes on by itself. */
export const tourPlays = signal(true);

/** The headline that the tour lights, counted from 0. */
export const tourHeadline = computed(() =>
  tourStop.value === undefined || tourStop.value === 0 ? undefined : tourStop.value - 1,
);

export function startTour(): void {
  tourPlays.value = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  tourStop.value = 0;
}

export function endTour(): void {
  tourStop.value = undefined;
}
