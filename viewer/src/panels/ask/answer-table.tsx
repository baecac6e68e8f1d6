import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { select } from "../../state/session.ts";
import type { Selection } from "../../state/view-state.ts";
import { t } from "../../state/words.ts";

interface AnswerTableProps {
  readonly columns: readonly string[];
  readonly cells: readonly (readonly string[])[];
  /** Columns that are not shown. */
  readonly hidden: readonly number[];
  readonly targetOf: (row: number) => Selection | undefined;
}

/** Rows of an answer; a click on one shows in the picture what it is about. */
export function AnswerTable({ columns, cells, hidden, targetOf }: AnswerTableProps): JSX.Element {
  const sort = useSignal<{ column: number; down: boolean } | undefined>(undefined);
  const order = inOrder(cells, sort.value);
  const shown = columns.map((_, column) => column).filter((column) => !hidden.includes(column));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section class="answer-rows" aria-label={t("answerTable")} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {shown.map((column) => (
              <th
                key={columns[column]}
                scope="col"
                aria-sort={
                  sort.value?.column !== column
                    ? "none"
                    : sort.value.down
                      ? "descending"
                      : "ascending"
                }
              >
                <button
                  type="button"
                  onClick={() => {
                    const { value } = sort;
                    sort.value = { column, down: value?.column === column && !value.down };
                  }}
                >
                  {columns[column]}
                  {sort.value?.column === column && (
                    <span aria-hidden="true">{sort.value.down ? " ↓" : " ↑"}</span>
                  )}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((row) => (
            <Line
              key={row}
              texts={shown.map((column) => cells[row]?.[column] ?? "")}
              target={targetOf(row)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface LineProps {
  readonly texts: readonly string[];
  readonly target: Selection | undefined;
}

function Line({ texts, target }: LineProps): JSX.Element {
  const go = (): void => {
    if (target !== undefined) select(target);
  };
  return (
    <tr class={target === undefined ? undefined : "goes"} onClick={go}>
      {texts.map((text, column) => (
        <td
          key={column}
          class={/^-?\d[\d.]*$/.test(text) ? "number" : undefined}
          lang={/\p{Script=Han}/u.test(text) ? "zh-CN" : undefined}
        >
          {column === 0 && target !== undefined ? (
            <button type="button">{text === "" ? "…" : text}</button>
          ) : (
            text
          )}
        </td>
      ))}
    </tr>
  );
}

/** The numbers of the rows in the order of a column: as numbers where all are. */
function inOrder(
  cells: readonly (readonly string[])[],
  sort: { readonly column: number; readonly down: boolean } | undefined,
): readonly number[] {
  const rows = cells.map((_, row) => row);
  if (sort === undefined) return rows;
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  const text = (row: number): string => cells[row]?.[sort.column] ?? "";
  const numeric = rows.every((row) => text(row) === "" || Number.isFinite(Number(text(row))));
  const compare = (a: number, b: number): number =>
    numeric ? Number(text(a)) - Number(text(b)) : collator.compare(text(a), text(b));
  return rows.sort((a, b) => compare(a, b) * (sort.down ? -1 : 1));
}
