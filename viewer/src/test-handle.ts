import type { Point } from "./graph/curve.ts";
import { graphView } from "./state/drawn-view.ts";
import { atRest } from "./state/rest.ts";
import { view } from "./state/session.ts";
import type { ViewState } from "./state/view-state.ts";

/** What a test may ask of the page; it can change nothing. */
export interface TestHandle {
  readonly nodeAt: (id: string) => Point | undefined;
  readonly linkAt: (id: string) => Point | undefined;
  /** Which line a click at `linkAt` would pick; undefined where no point of the line is free. */
  readonly pickedAt: (id: string) => string | undefined;
  /** The things whose names are to be read in the picture. */
  readonly named: () => readonly string[];
  readonly atRest: () => Promise<void>;
  readonly view: () => ViewState;
}

export function exposeTestHandle(): void {
  const handle: TestHandle = {
    nodeAt: (id) => graphView.value?.nodeAt(id),
    linkAt: (id) => graphView.value?.linkAt(id),
    pickedAt: (id) => graphView.value?.pickedAt(id),
    named: () => [...(graphView.value?.named() ?? [])],
    atRest,
    view: () => view.value,
  };
  Object.defineProperty(window, "lettergraph", { value: Object.freeze(handle) });
}
