import { signal } from "@preact/signals";
import type { GraphView } from "../graph/graph-view.ts";

/** The picture, once it is drawn. */
export const graphView = signal<GraphView | undefined>(undefined);
