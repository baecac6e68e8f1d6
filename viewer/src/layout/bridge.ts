import type { Collaboration } from "../../../src/model/collaboration.ts";
import type { Position } from "../../../src/model/network.ts";

export interface BridgeInput {
  readonly collaboration: Collaboration;
  /** What is grey, each at the side of one pole: −1 left, 1 right. */
  readonly others: readonly { readonly id: string; readonly type: string; readonly side: -1 | 1 }[];
  /** Taller than wide: the poles then stand above and below. */
  readonly portrait: boolean;
}

interface Stage {
  readonly pole: number;
  readonly column: number;
  readonly lane: number;
  readonly drop: number;
}

const LANDSCAPE: Stage = { pole: 450, column: 235, lane: 200, drop: 118 };
const PORTRAIT: Stage = { pole: 250, column: 128, lane: 100, drop: 54 };
/** What is said besides stands below its lane, the second and third a little to the sides. */
const ASIDE = [0, 0.6, -0.6] as const;
/** The rings in which the rest stands behind its pole. */
const RING = { first: 96, step: 40, gap: 30, spread: 1.04 * Math.PI };

/**
 * The two poles left and right, and between them one lane for each headline: what belongs to a pole
 * stands near it, what ties the two in the middle, and all else in half rings behind.
 */
export function bridgeLayout({
  collaboration,
  others,
  portrait,
}: BridgeInput): Map<string, Position> {
  const stage = portrait ? PORTRAIT : LANDSCAPE;
  const [left, right] = collaboration.poles;
  const placed = new Map<string, Position>([
    [left, { x: -stage.pole, y: 0 }],
    [right, { x: stage.pole, y: 0 }],
  ]);
  const lanes = collaboration.headlines.length;
  collaboration.headlines.forEach((headline, index) => {
    const y = ((lanes - 1) / 2 - index) * stage.lane * laneStretch(lanes);
    const along = headline.tie.nodes;
    along.forEach((id, step) => {
      if (placed.has(id)) return;
      const side = sideOf(id, collaboration);
      placed.set(id, {
        x: side === 0 ? middle(step, along.length, stage) : side * stage.column,
        y,
      });
    });
    const extras = headline.nodes.filter((id) => !placed.has(id));
    extras.forEach((id, turn) => {
      const x =
        sideOf(id, collaboration) * stage.column + (ASIDE[turn % ASIDE.length] ?? 0) * stage.column;
      placed.set(id, { x, y: y - stage.drop * (1 + Math.floor(turn / ASIDE.length)) });
    });
  });
  const rest = [...collaboration.nodes].filter((id) => !placed.has(id));
  rest.forEach((id, index) => {
    const row = Math.floor(index / 3);
    const x = ((index % 3) - 1) * stage.column * 0.8;
    placed.set(id, { x, y: -(lanes / 2 + row + 0.4) * stage.lane });
  });
  for (const side of [-1, 1]) {
    const own = others.filter((each) => !placed.has(each.id) && each.side === side);
    const byType = [...own].sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
    const rings = halfRings(byType.length);
    byType.forEach(({ id }, index) => {
      const at = rings[index];
      if (at === undefined) return;
      placed.set(id, {
        x: side * (stage.pole + at.radius * Math.cos(at.angle)),
        y: at.radius * Math.sin(at.angle),
      });
    });
  }
  if (!portrait) return placed;
  return new Map([...placed].map(([id, { x, y }]) => [id, { x: -y, y: -x }]));
}

/** Few lanes stand further apart. */
function laneStretch(lanes: number): number {
  return lanes <= 3 ? 1.15 : lanes <= 4 ? 1 : 0.84;
}

function sideOf(id: string, { belongs, poles }: Collaboration): -1 | 0 | 1 {
  const pole = belongs.get(id);
  return pole === poles[0] ? -1 : pole === poles[1] ? 1 : 0;
}

function middle(step: number, length: number, { column }: Stage): number {
  const share = length <= 1 ? 0.5 : step / (length - 1);
  return (share - 0.5) * column * 1.3;
}

/** Places on half rings round a pole, from the inside out; the angle 0 points away from the other pole. */
function halfRings(count: number): { readonly radius: number; readonly angle: number }[] {
  const places: { radius: number; angle: number }[] = [];
  for (let radius = RING.first; places.length < count; radius += RING.step) {
    const room = Math.floor((RING.spread * radius) / RING.gap);
    const here = Math.min(room, count - places.length);
    for (let index = 0; index < here; index++) {
      const share = here === 1 ? 0.5 : index / (here - 1);
      places.push({ radius, angle: (0.5 - share) * RING.spread * (here < room ? here / room : 1) });
    }
  }
  return places;
}
