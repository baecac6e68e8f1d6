import { computed } from "@preact/signals";
import { mode } from "./session.ts";
import type { Mode } from "./view-state.ts";

/** The element that holds whatever screen is in front; it takes the focus when another comes. */
export const SCREEN = "screen";

const OF_NETWORK: ReadonlySet<Mode> = new Set(["graph", "list", "matrix", "timeline"]);

/** Whether the network is what is in front, in one form or another. */
export const isNetworkScreen = computed(() => OF_NETWORK.has(mode.value));
