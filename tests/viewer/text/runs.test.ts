import fc from "fast-check";
import { toParagraphs } from "../../../viewer/src/text/paragraphs.ts";
import { type Mark, runsOf } from "../../../viewer/src/text/runs.ts";
import { flagshipGraph } from "../../support/flagship-network.ts";

function shown(text: string, marks: readonly Mark[]) {
  return toParagraphs({ text, sections: [] }).map((paragraph) =>
    runsOf([...text], paragraph, marks).map((run) => ({
      text: run.segments.map((segment) => segment.text).join(""),
      marks: run.marks.map(({ kind }) => kind),
    })),
  );
}

const mark = (start: number, end: number, kind: Mark["kind"] = "quote"): Mark => ({
  kind,
  start,
  end,
});

test("a quote is marked by code points, also after characters of two UTF-16 units", () => {
  expect(shown("𠀀𮯠引文在此", [mark(2, 4)])).toEqual([
    [
      { text: "𠀀𮯠", marks: [] },
      { text: "引文", marks: ["quote"] },
      { text: "在此", marks: [] },
    ],
  ]);
});

test("a quote over a hard line break is one run that knows where each line stands", () => {
  const text = "这一行被页边断开成为两\n行，后面还有别的文字呢";
  const [paragraph] = toParagraphs({ text, sections: [] });
  if (paragraph === undefined) throw new Error("no paragraph");
  const runs = runsOf([...text], paragraph, [mark(9, 14)]);
  expect(runs.find(({ marks }) => marks.length > 0)?.segments).toEqual([
    { start: 9, text: "为两" },
    { start: 12, text: "行，" },
  ]);
});

test("Latin words that a line break parted keep a space, marked when both of them are", () => {
  expect(shown("Shenzhen and\nDongguan city", [])[0]).toEqual([
    { text: "Shenzhen and Dongguan city", marks: [] },
  ]);
  expect(shown("Shenzhen and\nDongguan city", [mark(9, 21)])[0]?.[1]?.text).toBe("and Dongguan");
});

test("marks may lie in one another and cross", () => {
  expect(
    shown("东莞市支持深圳", [mark(0, 5), mark(0, 3, "mention"), mark(3, 7, "sentence")])[0],
  ).toEqual([
    { text: "东莞市", marks: ["quote", "mention"] },
    { text: "支持", marks: ["quote", "sentence"] },
    { text: "深圳", marks: ["sentence"] },
  ]);
});

test("whatever is marked, the words stay the same and each stands where it says", () => {
  const text = "𠀀推动莞深\n产业功能互补ab\ncd和产业链衔接。";
  const points = [...text];
  const range = fc.record({ start: fc.nat(points.length), end: fc.nat(points.length) });
  const wordsIn = (marks: readonly Mark[]): string =>
    shown(text, marks)
      .flatMap((runs) => runs.map((run) => run.text))
      .join("");
  fc.assert(
    fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
      const marks = ranges.map(({ start, end }) => mark(start, end));
      expect(wordsIn(marks)).toBe(wordsIn([]));
      for (const paragraph of toParagraphs({ text, sections: [] })) {
        const segments = runsOf(points, paragraph, marks).flatMap((run) => run.segments);
        for (const { start, text: own } of segments.filter((each) => each.text !== " ")) {
          expect(points.slice(start, start + [...own].length).join("")).toBe(own);
        }
      }
    }),
  );
});

test("every quote of the real letter is marked word for word", () => {
  const graph = flagshipGraph();
  const [letter] = graph.letters;
  if (letter === undefined) throw new Error("no letter");
  const points = [...letter.text];
  const paragraphs = toParagraphs(letter);
  const bare = (text: string): string => text.replaceAll(/\s/gu, "");
  let quotes = 0;
  for (const { evidence } of graph.facts) {
    for (const each of evidence) {
      if (each.provenance === "background") continue;
      const words = paragraphs
        .flatMap((paragraph) => runsOf(points, paragraph, [mark(each.start, each.end)]))
        .filter(({ marks }) => marks.length > 0)
        .flatMap(({ segments }) => segments.map(({ text }) => text));
      expect(bare(words.join(""))).toBe(bare(each.exact));
      quotes++;
    }
  }
  expect(quotes).toBeGreaterThan(90);
});
