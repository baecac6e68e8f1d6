import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { seenNetwork } from "../../state/lens.ts";
import { visible } from "../../state/visible.ts";
import { t, tableWords } from "../../state/words.ts";
import {
  arranged,
  TABLE_KINDS,
  type Table,
  type TableKind,
  tableOf,
} from "../../text/table-rows.ts";
import { PillRow } from "../parts/pill-row.tsx";
import { SaveCsv } from "../parts/save-csv.tsx";
import { RowFilter } from "./row-filter.tsx";
import { VirtualRows } from "./virtual-rows.tsx";

const EMPTY: Table = { columns: [], rows: [] };
const TITLES = { entities: "foundEntities", facts: "facts", figures: "figures" } as const;

/** Everything the filters leave, as a table to sort, search and copy. */
export function TableDrawer(): JSX.Element {
  const kind = useSignal<TableKind>("facts");
  const typed = useSignal("");
  const sort = useSignal<{ column: number; down: boolean } | undefined>(undefined);
  const table = useComputed(() => tableNow(kind.value));
  const rows = useComputed(() => arranged(table.value.rows, typed.value, sort.value));
  const { columns } = table.value;
  return (
    <div class="table-drawer">
      <div class="table-tools">
        <PillRow
          label={t("table")}
          choices={TABLE_KINDS}
          chosen={kind.value}
          nameOf={(each) => t(TITLES[each])}
          onChoose={(each) => {
            kind.value = each;
            sort.value = undefined;
          }}
        />
        <RowFilter typed={typed} />
        <span class="count" role="status">
          {t("rowCount", { n: rows.value.length })}
        </span>
        <SaveCsv
          name={`${kind.value}.csv`}
          head={columns.map((key) => t(key))}
          rows={() => rows.value.map(({ cells }) => cells)}
        />
      </div>
      <VirtualRows
        columns={columns}
        rows={rows.value}
        sort={sort.value}
        onSort={(column) => {
          const { value } = sort;
          sort.value = { column, down: value?.column === column && !value.down };
        }}
      />
    </div>
  );
}

function tableNow(kind: TableKind): Table {
  const network = seenNetwork.value;
  const shown = visible.value;
  if (network === undefined || shown === undefined) return EMPTY;
  const isShown = (id: string): boolean => shown.nodes.has(id) || shown.links.has(id);
  return tableOf(kind, network, isShown, tableWords());
}
