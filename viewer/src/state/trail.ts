export type Step = "next" | "before" | "in" | "back";

/** A walk: where one is, and the things round which one goes, the last one first left. */
export interface Trail {
  readonly at: string;
  readonly hubs: readonly string[];
}

/**
 * Next and before go round the neighbours of the last hub; in makes the place one stands on the hub;
 * back returns to the hub before. So every thing that a fact ties can be reached.
 */
export function stepFrom(
  trail: Trail,
  step: Step,
  neighbours: (id: string) => readonly string[],
): Trail {
  const { at, hubs } = trail;
  const hub = hubs.at(-1);
  if (step === "back") return hub === undefined ? trail : { at: hub, hubs: hubs.slice(0, -1) };
  if (step === "in" || hub === undefined) {
    const came = hub;
    const inner = neighbours(at).filter((id) => id !== came);
    const first = step === "before" ? inner.at(-1) : inner[0];
    return first === undefined ? trail : { at: first, hubs: [...hubs, at] };
  }
  const ring = neighbours(hub);
  const place = ring.indexOf(at);
  const to = ring[(place + (step === "next" ? 1 : -1) + ring.length) % ring.length];
  return to === undefined ? trail : { at: to, hubs };
}
