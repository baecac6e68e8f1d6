import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { MessageKey } from "../../i18n/translate.ts";
import { select, selection } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import type { TableRow } from "../../text/table-rows.ts";

const ROW = 32;
/** Rows kept above and below what is in sight. */
const SPARE = 8;

interface VirtualRowsProps {
  readonly columns: readonly MessageKey[];
  readonly rows: readonly TableRow[];
  readonly sort: { readonly column: number; readonly down: boolean } | undefined;
  readonly onSort: (column: number) => void;
}

/** A long table of which only the rows in sight are in the page. */
export function VirtualRows({ columns, rows, sort, onSort }: VirtualRowsProps): JSX.Element {
  const box = useRef<HTMLElement>(null);
  const top = useSignal(0);
  const height = box.current?.clientHeight ?? 400;
  const first = Math.max(0, Math.floor(top.value / ROW) - SPARE);
  const last = Math.min(rows.length, Math.ceil((top.value + height) / ROW) + SPARE);
  const chosen = new Set(selection.value.map(({ id }) => id));
  return (
    <section
      ref={box}
      class="virtual-rows"
      aria-label={t("table")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
      tabIndex={0}
      onScroll={(event) => {
        top.value = event.currentTarget.scrollTop;
      }}
    >
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {columns.map((key, column) => (
              <th
                key={key}
                scope="col"
                aria-sort={
                  sort?.column !== column ? "none" : sort.down ? "descending" : "ascending"
                }
              >
                <button type="button" onClick={() => onSort(column)}>
                  {t(key)}
                  {sort?.column === column && (
                    <span aria-hidden="true">{sort.down ? " ↓" : " ↑"}</span>
                  )}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Gap rows={first} />}
          {rows.slice(first, last).map(({ target, cells }, index) => (
            <tr
              key={target.id}
              aria-rowindex={first + index + 2}
              aria-selected={chosen.has(target.id)}
              onClick={() => select(target)}
            >
              {cells.map((text, column) => (
                <td
                  key={columns[column]}
                  lang={/\p{Script=Han}/u.test(text) ? "zh-CN" : undefined}
                  title={text}
                >
                  {column === 0 ? (
                    <button type="button" onClick={() => select(target)}>
                      {text}
                    </button>
                  ) : (
                    text
                  )}
                </td>
              ))}
            </tr>
          ))}
          {last < rows.length && <Gap rows={rows.length - last} />}
        </tbody>
      </table>
    </section>
  );
}

/** The room of rows that are not in the page. */
function Gap({ rows }: { readonly rows: number }): JSX.Element {
  return (
    <tr style={{ height: `${rows * ROW}px` }}>
      <td />
    </tr>
  );
}
