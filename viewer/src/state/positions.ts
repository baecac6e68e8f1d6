import { computed, effect, signal } from "@preact/signals";
import { adjacencyOf, otherEnd } from "../../../src/model/adjacency.ts";
import { belongingTo } from "../../../src/model/belonging.ts";
import type { Network, Position } from "../../../src/model/network.ts";
import { bridgeLayout } from "../layout/bridge.ts";
import { circleLayout, groupLayout } from "../layout/group-layout.ts";
import { type Group, type Grouping, groupsFor } from "../layout/groups.ts";
import { runForce } from "../layout/run-force.ts";
import { collaboration, folds, lensOn } from "./lens.ts";
import { shownNetwork } from "./overview.ts";
import { picture } from "./picture-now.ts";
import { portrait } from "./portrait.ts";
import { holdWhile } from "./rest.ts";
import { view } from "./session.ts";
import type { Layout } from "./view-state.ts";

const chosen = computed(() => view.value.layout);
const pins = computed(() => view.value.pins);

/** The layout in force: the bridge for the lens, else the stored one, unless another was chosen. */
const layout = computed((): Exclude<Layout, "auto"> | "bridge" =>
  chosen.value !== "auto" ? chosen.value : lensOn.value ? "bridge" : "stored",
);

const stored = computed(
  () => new Map(shownNetwork.value?.nodes.map(({ id, x, y }) => [id, { x, y }] as const)),
);

/** As stored, turned where the window is taller than wide: what stood left then stands above. */
const standing = computed(
  (): ReadonlyMap<string, Position> =>
    portrait.value
      ? new Map([...stored.value].map(([id, { x, y }]) => [id, { x: y, y: -x }]))
      : stored.value,
);

const forced = signal<ReadonlyMap<string, Position> | undefined>(undefined);

effect(() => {
  const network = shownNetwork.value;
  if (layout.value !== "force" || network === undefined) return;
  const nodes = network.nodes.filter(({ type }) => type !== "Measure");
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  const ends = network.links.flatMap(({ source, target }) => {
    const [a, b] = [places.get(source), places.get(target)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
  });
  const ids = nodes.map(({ id }) => id);
  void holdWhile(runForce({ ids, start: nodes, ends })).then((positions) => {
    forced.value = new Map(ids.map((id, index) => [id, positions[index] ?? { x: 0, y: 0 }]));
  });
});

/** The groups that the layout in force sets apart; none where it has no groups. */
export const layoutGroups = computed((): readonly Group[] => {
  const network = shownNetwork.value;
  const kind = layout.value;
  if (network === undefined || !isGrouping(kind)) return [];
  return groupsFor(kind, network, present(network));
});

const laidOut = computed((): ReadonlyMap<string, Position> => {
  const network = shownNetwork.value;
  const kind = layout.value;
  if (network === undefined || kind === "stored") return standing.value;
  if (kind === "force") return forced.value ?? standing.value;
  if (kind === "circle") {
    const byType = groupsFor("type", network, present(network));
    return circleLayout(byType.flatMap(({ members }) => members));
  }
  if (kind !== "bridge") return groupLayout(layoutGroups.value);
  const whole = collaboration.value;
  if (whole === undefined) return standing.value;
  const closed = new Map(
    (picture.value?.closed ?? []).flatMap(({ id, members }) => members.map((each) => [each, id])),
  );
  const tied = picture.value?.drawn.nodes;
  const others = network.nodes.filter(
    ({ id }) => !closed.has(id) && (tied === undefined || tied.has(id)),
  );
  const counted = folds.value.filter(({ id }) => [...closed.values()].includes(id));
  const side = sidesOf(network, whole.poles);
  return bridgeLayout({
    collaboration: whole,
    others: [
      ...others.map(({ id, type }) => ({ id, type, side: side(id) })),
      ...counted.map(({ id, type, members }) => ({ id, type, side: side(members[0] ?? "") })),
    ],
    portrait: portrait.value,
  });
});

/** Where everything stands: as laid out, figures by their owners, folds amid their members, pins as pinned. */
export const positions = computed((): ReadonlyMap<string, Position> => {
  const all = new Map(standing.value);
  for (const [id, position] of laidOut.value) all.set(id, position);
  if (layout.value !== "stored") placeFigures(all);
  for (const { id, members } of folds.value) {
    if (!laidOut.value.has(id)) all.set(id, middleOf(members, all));
  }
  for (const [id, position] of Object.entries(pins.value)) all.set(id, position);
  return all;
});

function isGrouping(kind: string): kind is Grouping {
  return ["type", "place", "community", "section"].includes(kind);
}

function present({ nodes }: Pick<Network, "nodes">): Set<string> {
  return new Set(nodes.filter(({ type }) => type !== "Measure").map(({ id }) => id));
}

/** At which pole things stand: with what belongs to it or is tied to it alone, else where they were laid out. */
function sidesOf(
  network: Pick<Network, "nodes" | "links">,
  poles: readonly [string, string],
): (id: string) => -1 | 1 {
  const [left, right] = [belongingTo(poles[0], network), belongingTo(poles[1], network)];
  const around = adjacencyOf(network.links);
  const middle = ((stored.value.get(poles[0])?.x ?? 0) + (stored.value.get(poles[1])?.x ?? 0)) / 2;
  return (id) => {
    const near = [id, ...(around.get(id) ?? []).map((link) => otherEnd(link, id))];
    const isLeft = near.some((each) => left.has(each));
    const isRight = near.some((each) => right.has(each));
    if (isLeft !== isRight) return isLeft ? -1 : 1;
    return (stored.value.get(id)?.x ?? 0) < middle || isLeft ? -1 : 1;
  };
}

/** Figures keep their place beside what they measure. */
function placeFigures(all: Map<string, Position>): void {
  const turns = new Map<string, number>();
  for (const { source, target } of shownNetwork.value?.links ?? []) {
    if (!target.startsWith("Measure:") || source.startsWith("Measure:")) continue;
    const owner = all.get(source);
    if (owner === undefined) continue;
    const turn = turns.get(source) ?? 0;
    turns.set(source, turn + 1);
    const angle = -0.6 - turn * 0.8;
    const radius = 62 + 9 * turn;
    all.set(target, {
      x: owner.x + radius * Math.cos(angle),
      y: owner.y + radius * Math.sin(angle),
    });
  }
}

function middleOf(ids: readonly string[], all: ReadonlyMap<string, Position>): Position {
  const known = ids.map((id) => all.get(id)).filter((each) => each !== undefined);
  const sum = known.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), {
    x: 0,
    y: 0,
  });
  const count = Math.max(1, known.length);
  return { x: sum.x / count, y: sum.y / count };
}
