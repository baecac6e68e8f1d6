import type { Status } from "./graph.ts";
import type { Network, NetworkLetter, NetworkLink } from "./network.ts";

/** What became of a fact between two letters, in the order in which people ask for it. */
export const CHANGES = ["changed", "fresh", "gone", "kept"] as const;
export type Change = (typeof CHANGES)[number];

/** A fact that one of two letters says, or both. */
export interface ComparedFact {
  readonly link: NetworkLink;
  /** As the older letter has it; absent where it says nothing of it. */
  readonly from?: Status;
  /** As the newer one has it. */
  readonly to?: Status;
}

export type LetterComparison = Readonly<Record<Change, readonly ComparedFact[]>>;

/** What a letter says that another does not, what it no longer says, and what became of the rest. */
export function compareLetters(
  { links }: Pick<Network, "links">,
  older: string,
  newer: string,
): LetterComparison {
  const found: Record<Change, ComparedFact[]> = { changed: [], fresh: [], gone: [], kept: [] };
  for (const link of links) {
    const from = link.proofs.find(({ letter }) => letter === older)?.status;
    const to = link.proofs.find(({ letter }) => letter === newer)?.status;
    if (from === undefined && to === undefined) continue;
    found[changeBetween(from, to)].push({
      link,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    });
  }
  return found;
}

function changeBetween(from: Status | undefined, to: Status | undefined): Change {
  if (from === undefined) return "fresh";
  if (to === undefined) return "gone";
  return from === to ? "kept" : "changed";
}

/** Two letters in order of time; those without a date come first. */
export function inTime(one: NetworkLetter, other: NetworkLetter): number {
  return (one.date ?? "").localeCompare(other.date ?? "");
}
