/** A picture of things and lines as it stands on paper: y runs downwards, in pixels. */
export interface Drawing {
  readonly title: string;
  /** Where it comes from, at the foot. */
  readonly source: string;
  readonly discs: readonly DrawnDisc[];
  readonly lines: readonly DrawnLine[];
  readonly legend: Legend;
  readonly colours: { readonly ground: string; readonly text: string; readonly muted: string };
}

export interface DrawnDisc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly ring: string;
  /** Written beside it where there is room; the first discs are named first. */
  readonly name: readonly string[];
  /** How many things it stands for, written inside. */
  readonly count?: number;
  readonly bold?: boolean;
}

export interface DrawnLine {
  readonly from: Point;
  readonly to: Point;
  /** What the discs at its ends cover of it. */
  readonly covered: readonly [number, number];
  readonly bend: number;
  readonly colour: string;
  readonly width: number;
  readonly dash: number;
  readonly gap: number;
  readonly arrow: boolean;
  readonly name?: string;
}

export interface Legend {
  readonly types: readonly {
    readonly name: string;
    readonly fill: string;
    readonly ring: string;
  }[];
  readonly lines: readonly { readonly name: string; readonly dash: number; readonly gap: number }[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a picture covers, discs and a margin for their names included. */
export function extentOf(discs: readonly DrawnDisc[]): { from: Point; to: Point } {
  const MARGIN = 70;
  const from = { x: Number.POSITIVE_INFINITY, y: Number.POSITIVE_INFINITY };
  const to = { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY };
  for (const { x, y, radius } of discs) {
    from.x = Math.min(from.x, x - radius);
    from.y = Math.min(from.y, y - radius);
    to.x = Math.max(to.x, x + radius);
    to.y = Math.max(to.y, y + radius);
  }
  if (discs.length === 0) return { from: { x: 0, y: 0 }, to: { x: 0, y: 0 } };
  return {
    from: { x: from.x - MARGIN, y: from.y - MARGIN / 2 },
    to: { x: to.x + MARGIN, y: to.y + MARGIN },
  };
}
