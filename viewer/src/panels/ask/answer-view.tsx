import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { QueryResult } from "../../../../src/model/query.ts";
import { cellsOf, columnsOf } from "../../query/answer-cells.ts";
import { thingFinder } from "../../query/answer-things.ts";
import type { Asking } from "../../state/ask.ts";
import { network } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import { PillRow } from "../parts/pill-row.tsx";
import { SaveCsv } from "../parts/save-csv.tsx";
import { AnswerTable } from "./answer-table.tsx";
import { wordedCell, wordedColumn } from "./answer-words.ts";
import { InPicture } from "./in-picture.tsx";
import { RefusalNote } from "./refusal-note.tsx";

interface AnswerViewProps {
  readonly asking: Asking | undefined;
  /** What a saved answer is called. */
  readonly file: string;
  /** Columns and names of the vocabulary are said in the language of the interface. */
  readonly worded?: boolean;
}

/** What came of a question. */
export function AnswerView({ asking, file, worded = false }: AnswerViewProps): JSX.Element {
  return (
    <section class="answer" aria-label={t("answer")} aria-busy={asking?.state === "asking"}>
      {asking === undefined && <p class="quiet">{t("answerFirst")}</p>}
      {asking?.state === "asking" && (
        <p class="answer-tools" role="status">
          {t("asking")}
          <button type="button" class="button small" onClick={asking.stop}>
            {t("askStop")}
          </button>
        </p>
      )}
      {asking?.state === "stopped" && (
        <p class="quiet" role="status">
          {t("askStopped")}
        </p>
      )}
      {asking?.state === "refused" && <RefusalNote refusal={asking.refusal} />}
      {asking?.state === "answered" && <Rows {...asking} file={file} worded={worded} />}
    </section>
  );
}

interface RowsProps {
  readonly result: QueryResult;
  readonly milliseconds: number;
  readonly file: string;
  readonly worded: boolean;
}

function Rows({ result, milliseconds, file, worded }: RowsProps): JSX.Element {
  const form = useSignal<"table" | "json">("table");
  const finder = useComputed(() => thingFinder(network.value ?? { nodes: [], links: [] }));
  const columns = columnsOf(result);
  const head = columns.map((column) => (worded ? wordedColumn(column) : column));
  const cells = cellsOf({ ...result, columns }).map((row) =>
    worded ? row.map((text, column) => wordedCell(columns[column] ?? "", text)) : row,
  );
  return (
    <>
      <div class="answer-tools">
        <PillRow
          label={t("answerForm")}
          choices={["table", "json"] as const}
          chosen={form.value}
          nameOf={(each) => t(each === "table" ? "answerTable" : "answerJson")}
          onChoose={(each) => {
            form.value = each;
          }}
        />
        <span class="count" role="status">
          {t("rowCount", { n: result.rows.length })} · {t("answerTime", { ms: milliseconds })}
          {result.truncated && ` · ${t("answerCut", { n: result.rows.length })}`}
        </span>
        <InPicture things={finder.value.inRows(result.rows)} />
        <SaveCsv name={`${file}.csv`} head={head} rows={() => cells} />
      </div>
      {result.rows.length === 0 ? (
        <p class="quiet">{t("answerNone")}</p>
      ) : form.value === "json" ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        <pre class="answer-json" tabIndex={0}>
          {JSON.stringify(result.rows, null, 2)}
        </pre>
      ) : (
        <AnswerTable
          columns={head}
          cells={cells}
          hidden={worded ? idColumns(cells) : []}
          targetOf={(row) => finder.value.ofRow(result.rows[row] ?? {})}
        />
      )}
    </>
  );
}

/** Columns of nothing but ids of facts, which say nothing to a person; a click on the row follows them. */
function idColumns(cells: readonly (readonly string[])[]): readonly number[] {
  return (cells[0] ?? [])
    .map((_, column) => column)
    .filter((column) => cells.every((row) => /^[0-9a-f]{16}$/.test(row[column] ?? "")));
}
