import { computed } from "@preact/signals";
import { folds, lensPart } from "./lens.ts";
import { shown } from "./overview.ts";
import { pathPart } from "./paths.ts";
import { type Picture, pictureOf } from "./picture.ts";
import { view } from "./session.ts";

// A camera move changes the view but none of these parts, so nothing is worked out again.
const hiddenTypes = computed(() => view.value.hiddenTypes);
const hidden = computed(() => view.value.hidden);
const expanded = computed(() => view.value.expanded);
const added = computed(() => view.value.added);
const isolated = computed(() => view.value.isolated);
const depth = computed(() => view.value.depth);
const trimmed = computed(() => view.value.trimmed);
const selected = computed(() => view.value.selected);

/** What is drawn now, and which part of it is lit. */
export const picture = computed((): Picture | undefined => {
  const now = shown.value;
  if (now === undefined) return undefined;
  return pictureOf({
    ...now,
    folds: folds.value,
    lens: lensPart.value,
    path: pathPart.value,
    view: {
      selected: selected.value,
      hidden: hidden.value,
      expanded: expanded.value,
      added: added.value,
      trimmed: trimmed.value,
      hiddenTypes: hiddenTypes.value,
      ...(isolated.value !== undefined && { isolated: isolated.value }),
      ...(depth.value !== undefined && { depth: depth.value }),
    },
  });
});
