import type { Status } from "./graph.ts";
import type { Network, NetworkLetter, NetworkLink } from "./network.ts";

/** What two letters say, seen from the older one. */
export interface LetterComparison {
  readonly fresh: readonly NetworkLink[];
  readonly gone: readonly NetworkLink[];
  /** Said by both, with another status. */
  readonly changed: readonly {
    readonly link: NetworkLink;
    readonly from: Status;
    readonly to: Status;
  }[];
  /** Said by both alike. */
  readonly kept: readonly NetworkLink[];
}

/** What a letter says that another does not, what it no longer says, and what became of the rest. */
export function compareLetters(
  { links }: Pick<Network, "links">,
  older: string,
  newer: string,
): LetterComparison {
  const fresh: NetworkLink[] = [];
  const gone: NetworkLink[] = [];
  const changed: { link: NetworkLink; from: Status; to: Status }[] = [];
  const kept: NetworkLink[] = [];
  for (const link of links) {
    const from = link.proofs.find(({ letter }) => letter === older)?.status;
    const to = link.proofs.find(({ letter }) => letter === newer)?.status;
    if (from === undefined && to === undefined) continue;
    if (from === undefined) fresh.push(link);
    else if (to === undefined) gone.push(link);
    else if (from === to) kept.push(link);
    else changed.push({ link, from, to });
  }
  return { fresh, gone, changed, kept };
}

/** Two letters in order of time; those without a date come first. */
export function inTime(one: NetworkLetter, other: NetworkLetter): number {
  return (one.date ?? "").localeCompare(other.date ?? "");
}
