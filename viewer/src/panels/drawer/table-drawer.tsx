import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { seenNetwork } from "../../state/lens.ts";
import { visible } from "../../state/picture-now.ts";
import {
  language,
  letterName,
  provenanceName,
  relationName,
  statusName,
  t,
  typeName,
} from "../../state/words.ts";
import {
  arranged,
  TABLE_KINDS,
  type Table,
  type TableKind,
  tableOf,
} from "../../text/table-rows.ts";
import { SaveCsv } from "../parts/save-csv.tsx";
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
        <div class="segments-row" role="radiogroup" aria-label={t("table")}>
          {TABLE_KINDS.map((each) => (
            // biome-ignore lint/a11y/useSemanticElements: a row of pills, not of round marks
            <button
              key={each}
              type="button"
              role="radio"
              aria-checked={kind.value === each}
              class="way"
              onClick={() => {
                kind.value = each;
                sort.value = undefined;
              }}
            >
              {t(TITLES[each])}
            </button>
          ))}
        </div>
        <input
          type="search"
          aria-label={t("filterRows")}
          placeholder={t("filterRows")}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
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
  return tableOf(kind, network, isShown, {
    language: language.value,
    type: typeName,
    relation: relationName,
    status: statusName,
    provenance: provenanceName,
    letter: letterName,
  });
}
