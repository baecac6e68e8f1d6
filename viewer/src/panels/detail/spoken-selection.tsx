import type { JSX } from "preact";
import { linksById, nodesById, primary, selection } from "../../state/session.ts";
import { walkPlace } from "../../state/walk.ts";
import { nodeName, relationName, t, typeName } from "../../state/words.ts";

/** Says what is selected to those who do not see the picture: what it is, how one came there, where one stands. */
export function SpokenSelection(): JSX.Element {
  return (
    <p class="sr-only" role="status">
      {wordsNow()}
    </p>
  );
}

function wordsNow(): string {
  const target = primary.value;
  if (target === undefined) return "";
  if (selection.value.length > 1) return t("selectedCount", { n: selection.value.length });
  if (target.kind === "fact") {
    const link = linksById.value.get(target.id);
    if (link === undefined) return "";
    return `${nodeName(link.source)} ${relationName(link.predicate)} ${nodeName(link.target)}`;
  }
  const node = nodesById.value.get(target.id);
  if (node === undefined) return "";
  const own = t("nodeSpoken", { name: node.name, type: typeName(node.type), n: node.degree });
  const place = walkPlace.value;
  if (place === undefined || place.at !== target.id) return own;
  const relation = place.predicates.map(relationName).join("、");
  return `${own}. ${t("placeSpoken", { relation, hub: nodeName(place.hub), n: place.index + 1, all: place.count })}`;
}
