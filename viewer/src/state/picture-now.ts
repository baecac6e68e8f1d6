import { computed } from "@preact/signals";
import { type Visible, visibleIn } from "./filters.ts";
import { folds, lensPart, seenNetwork } from "./lens.ts";
import { pathPart } from "./paths.ts";
import { type Picture, pictureOf } from "./picture.ts";
import { state } from "./session.ts";

// A camera move changes the view but none of these parts, so nothing is worked out again.
const parts = computed(() => state.value.view);
const hiddenTypes = computed(() => parts.value.hiddenTypes);
const hiddenRelations = computed(() => parts.value.hiddenRelations);
const hiddenStatuses = computed(() => parts.value.hiddenStatuses);
const background = computed(() => parts.value.background);
const hidden = computed(() => parts.value.hidden);
const expanded = computed(() => parts.value.expanded);
const added = computed(() => parts.value.added);
const isolated = computed(() => parts.value.isolated);
const depth = computed(() => parts.value.depth);
const trimmed = computed(() => parts.value.trimmed);
const selected = computed(() => parts.value.selected);

/** What the filters leave of the network; undefined until it is there. */
export const visible = computed((): Visible | undefined =>
  seenNetwork.value === undefined
    ? undefined
    : visibleIn(seenNetwork.value, {
        hiddenTypes: hiddenTypes.value,
        hiddenRelations: hiddenRelations.value,
        hiddenStatuses: hiddenStatuses.value,
        background: background.value,
        hidden: hidden.value,
      }),
);

/** What is drawn now, and which part of it is lit. */
export const picture = computed((): Picture | undefined => {
  const network = seenNetwork.value;
  const shown = visible.value;
  if (network === undefined || shown === undefined) return undefined;
  return pictureOf({
    network,
    visible: shown,
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
