import { computed, effect, signal } from "@preact/signals";
import type { Insets } from "../graph/fit.ts";

/** A side of the window that a panel covers. */
export type Side = "left" | "right" | "top" | "bottom";

interface Covered {
  readonly side: Side;
  /** How far it reaches into the window, in pixels. */
  readonly reach: number;
}

const MEDIUM = matchMedia("(min-width: 900px)");
const WIDE = matchMedia("(min-width: 1200px)");

/** Room for panels beside the picture; else they are sheets below it. */
export const medium = signal(MEDIUM.matches);
/** Room for panels on both sides at once. */
export const wide = signal(WIDE.matches);
MEDIUM.addEventListener("change", ({ matches }) => {
  medium.value = matches;
});
WIDE.addEventListener("change", ({ matches }) => {
  wide.value = matches;
});

const covered = signal<ReadonlyMap<string, Covered>>(new Map());

/** What panels cover of the picture, as measured. */
export const insets = computed((): Insets => {
  const reach = (side: Side): number =>
    [...covered.value.values()]
      .filter((each) => each.side === side)
      .reduce((most, each) => Math.max(most, each.reach), 0);
  return { left: reach("left"), right: reach("right"), top: reach("top"), bottom: reach("bottom") };
});

/** Panels below the top bar start where it ends. */
effect(() => {
  const reach = covered.value.get("top-bar")?.reach ?? 0;
  document.documentElement.style.setProperty("--top-bar", `${reach}px`);
});

/** Keeps measuring what a panel covers, until the returned function is called. */
export function measurePanel(name: string, element: HTMLElement, sideNow: () => Side): () => void {
  const measure = (): void => {
    // As laid out: a panel that is still sliding in is measured where it will stand.
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = element;
    const side = sideNow();
    const present = offsetWidth > 0;
    const reach = !present
      ? 0
      : {
          left: offsetLeft + offsetWidth,
          right: innerWidth - offsetLeft,
          top: offsetTop + offsetHeight,
          bottom: innerHeight - offsetTop,
        }[side];
    const before = covered.value.get(name);
    if (before?.side === side && before.reach === reach) return;
    covered.value = new Map([...covered.value, [name, { side, reach }]]);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  observer.observe(document.documentElement);
  measure();
  return () => {
    observer.disconnect();
    const rest = new Map(covered.value);
    rest.delete(name);
    covered.value = rest;
  };
}
