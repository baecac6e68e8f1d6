import type { MeasureProperties } from "../../../src/model/measure.ts";
import type { Network } from "../../../src/model/network.ts";

/** One figure as a bar. */
export interface FigureBar {
  /** The fact that states it. */
  readonly fact: string;
  readonly measure: MeasureProperties;
  /** Of the longest bar of its chart. */
  readonly length: number;
  /** Of the total that it is a part of; it stands below that. */
  readonly share?: number;
}

/** The figures of one thing, one year and one unit, which can be compared. */
export interface FigureChart {
  /** Absent where no period is printed. */
  readonly year: string | undefined;
  readonly unit: string;
  readonly bars: readonly FigureBar[];
}

/** Things that have figures, those with most of them first. */
export function figureOwners({
  nodes,
  links,
}: Pick<Network, "nodes" | "links">): readonly string[] {
  const measures = new Set(
    nodes.filter(({ measure }) => measure !== undefined).map(({ id }) => id),
  );
  const counts = new Map<string, number>();
  for (const { source, target } of links) {
    if (measures.has(target) && !measures.has(source))
      counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}

/** The charts of a thing, newest year first; parts of a total stand behind it. */
export function figureCharts(
  { nodes, links }: Pick<Network, "nodes" | "links">,
  owner: string,
): readonly FigureChart[] {
  const measures = new Map(nodes.map(({ id, measure }) => [id, measure]));
  const totals = new Map(
    links
      .filter(({ predicate, source, target }) => {
        return predicate === "PART_OF" && measures.get(source) && measures.get(target);
      })
      .map(({ source, target }) => [source, target]),
  );
  const groups = new Map<string, { id: string; fact: string; measure: MeasureProperties }[]>();
  for (const { id: fact, source, target } of links) {
    const measure = source === owner ? measures.get(target) : undefined;
    if (measure === undefined || sizeOf(measure) === undefined) continue;
    const key = `${measure.period?.start?.slice(0, 4) ?? ""}\n${measure.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), { id: target, fact, measure }]);
  }
  return [...groups]
    .sort((a, b) => (a[0] < b[0] ? 1 : -1))
    .map(([key, own]) => {
      const [year = "", unit = ""] = key.split("\n");
      const longest = Math.max(...own.map(({ measure }) => Math.abs(sizeOf(measure) ?? 0)));
      const sizes = new Map(own.map(({ id, measure }) => [id, sizeOf(measure) ?? 0]));
      const bySize = [...own].sort((a, b) => (sizes.get(b.id) ?? 0) - (sizes.get(a.id) ?? 0));
      const partOf = (id: string): string | undefined => {
        const total = totals.get(id);
        return total !== undefined && sizes.has(total) ? total : undefined;
      };
      const ordered = bySize
        .filter(({ id }) => partOf(id) === undefined)
        .flatMap((each) => [each, ...bySize.filter(({ id }) => partOf(id) === each.id)]);
      return {
        year: year === "" ? undefined : year,
        unit,
        bars: ordered.map(({ id, fact, measure }): FigureBar => {
          const size = sizes.get(id) ?? 0;
          const total = sizes.get(partOf(id) ?? "");
          return {
            fact,
            measure,
            length: longest === 0 ? 0 : Math.abs(size) / longest,
            ...(total !== undefined && total !== 0 && { share: size / total }),
          };
        }),
      };
    });
}

function sizeOf({ value, min, max }: MeasureProperties): number | undefined {
  return value ?? min ?? max;
}
