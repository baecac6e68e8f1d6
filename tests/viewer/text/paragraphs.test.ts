import { readFileSync } from "node:fs";
import { toParagraphs } from "../../../viewer/src/text/paragraphs.ts";

function read(text: string) {
  const points = [...text];
  return toParagraphs({ text, sections: [] }).map((paragraph) => ({
    kind: paragraph.kind,
    text: paragraph.lines.map(({ start, end }) => points.slice(start, end).join("")).join(""),
  }));
}

test("lines that the margin broke are joined, blank lines between them or not", () => {
  const text =
    "    产业功能互补和产业链衔接要立足生产制\n\n造领域的优势，重点关注科技成果的转化\n问题。\n下一段从这里开始，一直写到了行的末尾\n为止。\n";
  expect(read(text).map((each) => each.text)).toEqual([
    "产业功能互补和产业链衔接要立足生产制造领域的优势，重点关注科技成果的转化问题。",
    "下一段从这里开始，一直写到了行的末尾为止。",
  ]);
});

test("one line a paragraph stays one line a paragraph", () => {
  const text = `${"第一段文字很长。".repeat(20)}\n短的一段。\n${"第三段也很长。".repeat(19)}`;
  expect(read(text)).toHaveLength(3);
});

test("a numbered heading begins a paragraph of its own", () => {
  const [, heading] = read(
    "这里是开头的一段文字内容，写满一整行才罢\n一、聚焦优势环节\n随后是正文的内容，同样写满一整行才结束了\n",
  );
  expect(heading).toEqual({ kind: "heading", text: "一、聚焦优势环节" });
});

test("every character that is not blank is in exactly one paragraph of the real letter", () => {
  const text = readFileSync("data/letters/dongguan-2021-109.txt", "utf8");
  const points = [...text];
  const seen = new Uint8Array(points.length);
  for (const { lines } of toParagraphs({ text, sections: [] })) {
    for (const { start, end } of lines)
      for (let at = start; at < end; at++) seen[at] = (seen[at] ?? 0) + 1;
  }
  points.forEach((character, at) => {
    if (/\S/u.test(character)) expect(seen[at]).toBe(1);
    else expect(seen[at]).toBeLessThanOrEqual(1);
  });
});

test("the real letter reads as its four chapters, not as its ninety lines", () => {
  const text = readFileSync("data/letters/dongguan-2021-109.txt", "utf8");
  const paragraphs = read(text);
  expect(paragraphs.length).toBeLessThan(30);
  expect(paragraphs.filter(({ kind }) => kind === "heading").length).toBeGreaterThanOrEqual(3);
  expect(paragraphs.some((each) => each.text.startsWith("推动莞深产业功能互补"))).toBe(true);
});

test("an empty or blank letter has no paragraph", () => {
  expect(read("")).toEqual([]);
  expect(read(" \n\u3000\n")).toEqual([]);
});
