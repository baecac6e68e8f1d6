import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { LetterRecord } from "../../../../src/model/graph.ts";
import { fetchLetter } from "../../data/source.ts";
import { seenNetwork } from "../../state/lens.ts";
import { holdWhile } from "../../state/rest.ts";
import { linksById, network } from "../../state/session.ts";
import { tableWords } from "../../state/words.ts";
import { arranged, type TableRow, tableOf } from "../../text/table-rows.ts";
import { VirtualRows } from "../drawer/virtual-rows.tsx";

/** Letters whose words are fetched for their quotes. */
const LETTERS_READ = 60;

/** All figures with the words that state them. */
export function FigureTable(): JSX.Element {
  const sort = useSignal<{ column: number; down: boolean } | undefined>(undefined);
  const letters = useSignal<ReadonlyMap<string, LetterRecord>>(new Map());
  useEffect(() => {
    const ids = (network.value?.letters ?? []).slice(0, LETTERS_READ).map(({ id }) => id);
    void holdWhile(Promise.all(ids.map(fetchLetter))).then((answers) => {
      const read = answers.flatMap((each) => (each.state === "ready" ? [each.value] : []));
      letters.value = new Map(read.map((letter) => [letter.id, letter]));
    });
  }, [letters]);
  const table = useComputed(() => {
    const whole = seenNetwork.value;
    if (whole === undefined) return { columns: [], rows: [] };
    const { columns, rows } = tableOf("figures", whole, () => true, tableWords());
    const texts = new Map([...letters.value].map(([id, { text }]) => [id, [...text]]));
    return {
      columns: [...columns, "columnQuote" as const],
      rows: rows.map((row) => withQuote(row, texts)),
    };
  });
  return (
    <VirtualRows
      columns={table.value.columns}
      rows={arranged(table.value.rows, "", sort.value)}
      sort={sort.value}
      onSort={(column) => {
        const { value } = sort;
        sort.value = { column, down: value?.column === column && !value.down };
      }}
    />
  );
}

function withQuote(row: TableRow, texts: ReadonlyMap<string, readonly string[]>): TableRow {
  const [proof] = linksById.value.get(row.target.id)?.proofs ?? [];
  const quote =
    proof === undefined
      ? ""
      : (texts.get(proof.letter)?.slice(proof.start, proof.end).join("") ?? "");
  return { ...row, cells: [...row.cells, quote], keys: [...row.keys, quote] };
}
