import { computed } from "@preact/signals";
import { type Collaboration, collaborationOf } from "../../../src/model/collaboration.ts";
import { foldsOf } from "../../../src/model/fold.ts";
import { jointName, withoutJointRegions } from "../../../src/model/joint-region.ts";
import type { NetworkNode } from "../../../src/model/network.ts";
import { MANY } from "../../../src/model/overview.ts";
import { latinName } from "../text/latin-name.ts";
import type { Part } from "./picture.ts";
import { network, nodesById, view } from "./session.ts";
import { tourHeadline } from "./tour.ts";
import { language, t } from "./words.ts";

const lensState = computed(() => view.value.lens);

/** The two that are held apart; undefined where the graph holds no two places. */
export const poles = computed((): readonly [string, string] | undefined => {
  const wanted = lensState.value.poles ?? network.value?.poles ?? [];
  const [left, right] = wanted.filter((id) => nodesById.value.has(id));
  return left === undefined || right === undefined ? undefined : [left, right];
});

const polesKey = computed(() => poles.value?.join("\n"));

/** The network as it is seen from the two poles. */
export const seenNetwork = computed(() => {
  const whole = network.value;
  if (whole === undefined) return undefined;
  const own = polesKey.value?.split("\n") ?? [];
  return withoutJointRegions(whole, own);
});

export const collaboration = computed((): Collaboration | undefined => {
  const seen = seenNetwork.value;
  const [left, right] = polesKey.value?.split("\n") ?? [];
  if (seen === undefined || left === undefined || right === undefined) return undefined;
  return collaborationOf(seen, [left, right]);
});

/** Whether the picture is that of the collaboration. */
export const lensOn = computed(
  () => lensState.value.on && (collaboration.value?.links.size ?? 0) > 0,
);

/** Which headline is lit alone: that of the tour before that of the person. */
export const headlineAt = computed(() => tourHeadline.value ?? lensState.value.headline);

/** What the lens lights; undefined where it is off. */
export const lensPart = computed((): Part | undefined => {
  const whole = collaboration.value;
  return whole === undefined || !lensOn.value ? undefined : withAnchors(whole, whole);
});

/** What the lit headline consists of; undefined where all of them are lit. */
export const headlinePart = computed((): Part | undefined => {
  const whole = collaboration.value;
  const at = headlineAt.value;
  if (whole === undefined || !lensOn.value || at === undefined) return undefined;
  const headline = whole.headlines[at];
  if (headline === undefined) return undefined;
  return withAnchors(
    { nodes: new Set([...headline.nodes, ...whole.poles]), links: new Set(headline.links) },
    whole,
  );
});

export const folds = computed(() => {
  const seen = seenNetwork.value;
  // Of many things the communities are folded, not the likes.
  if (seen === undefined || seen.nodes.length > MANY) return [];
  return foldsOf(seen, new Set([...(poles.value ?? []), ...(collaboration.value?.nodes ?? [])]));
});

/** What a picture of the two is called: 莞深协同网络 where the letters have such a word. */
export const title = computed(() => {
  const [left, right] = (poles.value ?? []).map((id) => nodesById.value.get(id));
  if (left === undefined || right === undefined) return t("appName");
  if (language.value === "en") {
    const names = [left, right].map((node) => latinName(node) ?? node.name);
    return t("networkTitle", { poles: names.join("–") });
  }
  const short = ({ name }: NetworkNode): string => name.replace(/(?<=..)[市省]$/u, "");
  const joint = jointName(network.value?.nodes ?? [], left.name, right.name);
  return t("networkTitle", { poles: joint ?? `${short(left)}—${short(right)}` });
});

/** Adds the facts that say to which pole each thing belongs. */
function withAnchors(part: Part, { belongs }: Collaboration): Part {
  const links = new Set(part.links);
  for (const { id, source, target, predicate } of seenNetwork.value?.links ?? []) {
    const inside =
      predicate === "LOCATED_IN" || predicate === "SUBORDINATE_TO" || predicate === "PART_OF";
    if (inside && part.nodes.has(source) && belongs.get(source) === target) links.add(id);
  }
  return { nodes: part.nodes, links };
}
