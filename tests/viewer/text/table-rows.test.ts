import { arranged, type TableWords, tableOf } from "../../../viewer/src/text/table-rows.ts";
import { flagshipGraph, networkOf } from "../../support/flagship-network.ts";

const network = networkOf(flagshipGraph());
const same = (word: string): string => word;
const words: TableWords = {
  language: "zh",
  type: same,
  relation: same,
  status: same,
  provenance: same,
  letter: same,
};
const all = () => true;

test("every entity, fact and figure has a row", () => {
  const figures = network.nodes.filter(({ type }) => type === "Measure");
  expect(tableOf("entities", network, all, words).rows).toHaveLength(
    network.nodes.length - figures.length,
  );
  expect(tableOf("facts", network, all, words).rows).toHaveLength(network.links.length);
  const shown = tableOf("figures", network, all, words).rows.flatMap(({ cells }) => cells);
  for (const { measure } of figures) expect(shown).toContain(measure?.metric);
  expect(tableOf("facts", network, () => false, words).rows).toEqual([]);
});

test("rows are filtered by all words typed and sorted by size, not by digits", () => {
  const { rows, columns } = tableOf("figures", network, all, words);
  const value = columns.indexOf("value");
  const falling = arranged(rows, "", { column: value, down: true });
  const sizes = falling.map(({ keys }) => Number(keys[value]));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  const found = arranged(rows, "兆驰 投资", undefined);
  expect(found).toHaveLength(1);
  expect(arranged(rows, "没有这个", undefined)).toEqual([]);
});
