import { highlight } from "../../../viewer/src/text/highlight.ts";
import { toParagraphs } from "../../../viewer/src/text/paragraphs.ts";
import { flagshipGraph } from "../../support/flagship-network.ts";

function marked(
  text: string,
  quotes: { start: number; end: number }[],
  mentions = quotes.slice(0, 0),
) {
  return toParagraphs({ text, sections: [] }).map((paragraph) =>
    highlight([...text], paragraph, quotes, mentions),
  );
}

test("a quote is marked by code points, also after characters of two UTF-16 units", () => {
  expect(marked("𠀀𮯠引文在此", [{ start: 2, end: 4 }])).toEqual([
    [
      { text: "𠀀𮯠", mark: "none" },
      { text: "引文", mark: "quote" },
      { text: "在此", mark: "none" },
    ],
  ]);
});

test("a quote over a hard line break is one mark", () => {
  const text = "这一行被页边断开成为两\n行，后面还有别的文字呢";
  const [pieces] = marked(text, [{ start: 9, end: 14 }]);
  expect(pieces?.filter(({ mark }) => mark === "quote")).toEqual([
    { text: "为两行，", mark: "quote" },
  ]);
});

test("Latin words that a line break parted keep a space", () => {
  expect(marked("Shenzhen and\nDongguan city", [])[0]).toEqual([
    { text: "Shenzhen and Dongguan city", mark: "none" },
  ]);
});

test("a quote covers a mention within it", () => {
  const [pieces] = marked("东莞市支持", [{ start: 0, end: 5 }], [{ start: 0, end: 3 }]);
  expect(pieces).toEqual([{ text: "东莞市支持", mark: "quote" }]);
  expect(marked("东莞市支持", [], [{ start: 0, end: 3 }])[0]?.[0]).toEqual({
    text: "东莞市",
    mark: "mention",
  });
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
      const marks = paragraphs
        .flatMap((paragraph) => highlight(points, paragraph, [each], []))
        .filter(({ mark }) => mark === "quote");
      expect(bare(marks.map(({ text }) => text).join(""))).toBe(bare(each.exact));
      quotes++;
    }
  }
  expect(quotes).toBeGreaterThan(90);
});
