import { computed } from "@preact/signals";
import type { GroupName } from "../graph/scene.ts";
import { groupHeads } from "../layout/group-layout.ts";
import { picture } from "./picture-now.ts";
import { layoutGroups, positions } from "./positions.ts";
import { nodesById, view } from "./session.ts";
import { nodeName, t, typeName } from "./words.ts";

const kind = computed(() => view.value.layout);

/** What is written above the groups of a layout, with how many things are drawn of each. */
export const groupNames = computed((): readonly GroupName[] => {
  const drawn = picture.value?.drawn.nodes;
  if (drawn === undefined || layoutGroups.value.length === 0) return [];
  return groupHeads(layoutGroups.value, positions.value, (id) => drawn.has(id)).map(
    ({ key, count, x, y }) => ({ text: t("groupOf", { name: nameOf(key), n: count }), x, y }),
  );
});

function nameOf(key: string): string {
  if (key === "") return t("groupNone");
  if (kind.value === "type") return typeName(key);
  if (kind.value === "section")
    return t("groupSection", { section: key.slice(key.lastIndexOf("#") + 1) });
  return nodesById.value.has(key) ? nodeName(key) : key;
}
