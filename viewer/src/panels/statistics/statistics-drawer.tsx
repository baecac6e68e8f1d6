import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { leadersOf } from "../../../../src/model/community.ts";
import { seenNetwork } from "../../state/lens.ts";
import { holdWhile } from "../../state/rest.ts";
import { visible } from "../../state/visible.ts";
import { nodeName, t, typeName } from "../../state/words.ts";
import type { NetworkStatistics } from "../../statistics/network-statistics.ts";
import { runStatistics } from "../../statistics/run-statistics.ts";
import { arranged, type TableRow } from "../../text/table-rows.ts";
import { RowFilter } from "../drawer/row-filter.tsx";
import { VirtualRows } from "../drawer/virtual-rows.tsx";
import { SaveCsv } from "../parts/save-csv.tsx";

const COLUMNS = [
  "columnName",
  "columnType",
  "columnDegree",
  "columnPageRank",
  "columnBetweenness",
  "columnComponent",
  "columnCommunity",
] as const;

interface Measured {
  readonly ids: readonly string[];
  readonly communities: ReadonlyMap<string, string>;
  readonly statistics: NetworkStatistics;
}

/** How the things that the filters leave are tied, in numbers. */
export function StatisticsDrawer(): JSX.Element {
  const measured = useSignal<Measured | undefined>(undefined);
  const typed = useSignal("");
  const sort = useSignal({ column: 3, down: true });
  useSignalEffect(() => {
    const asked = plainNetwork();
    let current = true;
    void holdWhile(runStatistics({ size: asked.ids.length, ends: asked.ends })).then(
      (statistics) => {
        if (!current) return;
        measured.value = { ids: asked.ids, communities: asked.communities(), statistics };
      },
    );
    return () => {
      current = false;
    };
  });
  const all = useComputed(() => (measured.value === undefined ? [] : rowsOf(measured.value)));
  const rows = useComputed(() => arranged(all.value, typed.value, sort.value));
  const now = measured.value;
  return (
    <div class="table-drawer">
      <div class="table-tools">
        <RowFilter typed={typed} />
        <span class="count" role="status">
          {now === undefined ? t("measuring") : summaryOf(now)}
        </span>
        <SaveCsv
          name="statistics.csv"
          head={COLUMNS.map((key) => t(key))}
          rows={() => rows.value.map(({ cells }) => cells)}
        />
      </div>
      <VirtualRows
        columns={COLUMNS}
        rows={rows.value}
        sort={sort.value}
        onSort={(column) => {
          // Numbers are asked for because of their largest.
          const first = column > 1 && column < 5;
          const { value } = sort;
          sort.value = { column, down: value.column === column ? !value.down : first };
        }}
      />
    </div>
  );
}

/** The things and facts that the filters leave, without figures. */
function plainNetwork() {
  const network = seenNetwork.value;
  const shown = visible.value;
  const nodes = (network?.nodes ?? []).filter(
    ({ id, type }) => type !== "Measure" && shown?.nodes.has(id) === true,
  );
  const ids = nodes.map(({ id }) => id);
  const places = new Map(ids.map((id, index) => [id, index]));
  const links = (network?.links ?? []).filter(({ id }) => shown?.links.has(id) === true);
  const ends = links.flatMap(({ source, target }) => {
    const [a, b] = [places.get(source), places.get(target)];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  const communities = () => (network === undefined ? new Map() : leadersOf(network));
  return { ids, ends, communities };
}

function rowsOf({ ids, communities, statistics }: Measured): TableRow[] {
  const { degree, pageRank, betweenness, component } = statistics;
  return ids.map((id, at) => {
    const name = nodeName(id);
    const type = typeName(id.slice(0, id.indexOf(":")));
    const numbers = [degree[at] ?? 0, pageRank[at] ?? 0, betweenness[at] ?? 0];
    const part = (component[at] ?? 0) + 1;
    const community = nodeName(communities.get(id) ?? id);
    const [ties = 0, rank = 0, between = 0] = numbers;
    return {
      target: { kind: "node", id },
      cells: [
        name,
        type,
        String(ties),
        rank.toFixed(4),
        between.toFixed(4),
        String(part),
        community,
      ],
      keys: [name, type, ...numbers, part, community],
    };
  });
}

function summaryOf({ ids, communities, statistics }: Measured): string {
  const { component, starts } = statistics;
  const words = t("measured", {
    things: ids.length,
    parts: new Set(component).size,
    communities: new Set(communities.values()).size,
  });
  return starts < ids.length ? `${words} · ${t("measuredFrom", { n: starts })}` : words;
}
