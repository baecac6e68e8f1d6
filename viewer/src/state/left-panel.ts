import { computed, effect, signal } from "@preact/signals";
import { detailKind } from "./detail-kind.ts";
import { medium, wide } from "./panels.ts";
import { go, selection, view } from "./session.ts";

/** What may stand at the left. */
export type LeftPanel = "story" | "legend";

const wanted = signal<LeftPanel | undefined>(medium.peek() ? "story" : undefined);
const opened = signal(false);

/** Without room for panels on both sides, the details and what stands at the left take turns. */
effect(() => {
  void selection.value;
  void detailKind.value;
  opened.value = false;
});

/** What stands at the left now. */
export const leftPanel = computed(() =>
  wide.value || detailKind.value === undefined || opened.value ? wanted.value : undefined,
);

/** Opens one, before all else where there is room for one of them only; or closes what is there. */
export function openLeft(panel: LeftPanel | undefined): void {
  wanted.value = panel;
  opened.value = panel !== undefined;
  if (panel !== undefined && !medium.peek() && view.peek().drawer !== "none")
    go({ drawer: "none" });
}
