import { computed } from "@preact/signals";
import { primary, selection, view } from "./session.ts";

/** What the details are about; undefined while there are none. */
export const detailKind = computed(() => {
  const target = primary.value;
  if (selection.value.length > 1) return "several";
  if (target === undefined) return view.value.path === undefined ? undefined : "path";
  if (target.kind === "fact") return "fact";
  return target.id.startsWith("fold:") ? "fold" : "entity";
});
