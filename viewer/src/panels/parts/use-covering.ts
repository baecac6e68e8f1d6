import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { measurePanel, medium, type Side } from "../../state/panels.ts";

/** Tells the picture what this panel covers: a side on wide windows, the bottom as a sheet. */
export function useCovering(
  name: string,
  element: RefObject<HTMLElement | null>,
  side: Side,
  present = true,
): void {
  useLayoutEffect(() => {
    const box = element.current;
    if (!present || box === null) return;
    return measurePanel(name, box, () => (medium.peek() || side === "top" ? side : "bottom"));
  }, [name, element, side, present]);
}
