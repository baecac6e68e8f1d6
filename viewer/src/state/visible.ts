import { computed } from "@preact/signals";
import { linksWithin } from "../../../src/model/scope.ts";
import { type Visible, visibleIn } from "./filters.ts";
import { seenNetwork } from "./lens.ts";
import { view } from "./session.ts";

// A camera move changes the view but none of these parts, so nothing is worked out again.
const hiddenTypes = computed(() => view.value.hiddenTypes);
const hiddenRelations = computed(() => view.value.hiddenRelations);
const hiddenStatuses = computed(() => view.value.hiddenStatuses);
const background = computed(() => view.value.background);
const surest = computed(() => view.value.surest);
const hidden = computed(() => view.value.hidden);
const scope = computed(() => view.value.scope);

const within = computed(() =>
  seenNetwork.value === undefined ? undefined : linksWithin(seenNetwork.value, scope.value),
);

/** What the filters leave of the network; undefined until it is there. */
export const visible = computed((): Visible | undefined =>
  seenNetwork.value === undefined
    ? undefined
    : visibleIn(seenNetwork.value, {
        hiddenTypes: hiddenTypes.value,
        hiddenRelations: hiddenRelations.value,
        hiddenStatuses: hiddenStatuses.value,
        background: background.value,
        surest: surest.value,
        hidden: hidden.value,
        within: within.value,
      }),
);
