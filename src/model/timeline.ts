import type { Status } from "./graph.ts";
import type { Network, NetworkLink } from "./network.ts";

/** How a fact stood in the letters of a year. */
export interface Stage {
  readonly year: string;
  readonly status: Status;
}

export interface Timeline {
  readonly years: readonly {
    readonly year: string;
    readonly counts: ReadonlyMap<Status, number>;
    readonly total: number;
  }[];
  /** Facts whose status changed between letters: first and last stage. */
  readonly became: readonly {
    readonly link: NetworkLink;
    readonly from: Stage;
    readonly to: Stage;
  }[];
}

const UNDATED = "—";

/** The stated facts by the year of the letters that state them. */
export function timelineOf(
  { links, letters }: Pick<Network, "links" | "letters">,
  isShown: (link: string) => boolean,
): Timeline {
  const years = new Map(letters.map(({ id, date }) => [id, date?.slice(0, 4) ?? UNDATED]));
  const counts = new Map<string, Map<Status, number>>();
  const became: Timeline["became"][number][] = [];
  for (const link of links) {
    if (link.background || !isShown(link.id)) continue;
    const stages = stagesOf(link, years);
    for (const { year, status } of stages) {
      const own = counts.get(year) ?? new Map<Status, number>();
      own.set(status, (own.get(status) ?? 0) + 1);
      counts.set(year, own);
    }
    const from = stages[0];
    const to = stages.at(-1);
    if (from !== undefined && to !== undefined && from.status !== to.status)
      became.push({ link, from, to });
  }
  return {
    years: [...counts]
      .map(([year, own]) => ({
        year,
        counts: own,
        total: [...own.values()].reduce((sum, count) => sum + count, 0),
      }))
      .sort((a, b) => (a.year < b.year ? -1 : 1)),
    became,
  };
}

/** One stage a year, the oldest first. */
function stagesOf({ proofs }: NetworkLink, years: ReadonlyMap<string, string>): Stage[] {
  const byYear = new Map<string, Status>();
  for (const { letter, status } of proofs) byYear.set(years.get(letter) ?? UNDATED, status);
  return [...byYear]
    .map(([year, status]) => ({ year, status }))
    .sort((a, b) => (a.year < b.year ? -1 : 1));
}
