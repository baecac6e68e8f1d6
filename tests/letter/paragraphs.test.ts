import { read } from "./reading.ts";

/** The paragraphs of a text. */
async function paragraphsOf(...lines: readonly string[]): Promise<string[]> {
  return (await read(lines.join("\n"))).text.split("\n");
}

const WRAPPED = [
  "近年来我市始终坚持把发展经济的着力点放在实体经济上，推动制造业",
  "高质量发展，取得了积极的成效，先后出台了一系列扶持政策和措施，",
  "产业链供应链的韧性和安全水平不断提升，创新能力显著增强。",
];

test("lines that were cut go together, and a short one that ends a sentence ends a paragraph", async () => {
  const joined = WRAPPED.join("");
  expect(await paragraphsOf(...WRAPPED, ...WRAPPED)).toEqual([joined, joined]);
});

test("blank lines between all lines mean nothing, and wider gaps end paragraphs", async () => {
  const spaced = WRAPPED.flatMap((line) => [line, ""]);
  expect(await paragraphsOf(...spaced, ...spaced)).toEqual([WRAPPED.join(""), WRAPPED.join("")]);
  const wider = [WRAPPED[0] ?? "", "", WRAPPED[1] ?? "", "", `${WRAPPED[0]}。`, "", "", ...spaced];
  expect(await paragraphsOf(...wider)).toHaveLength(2);
});

test("a text that was not cut keeps a paragraph for each line", async () => {
  const lines = [
    "我市高度重视。",
    "一、工作情况",
    "已经出台了政策，取得了积极成效。",
    "下一步继续推进。",
  ];
  expect(await paragraphsOf(...lines)).toEqual(lines);
});

test("an indent starts a paragraph although the line above it is full", async () => {
  const full = `${WRAPPED[0]?.slice(0, -1)}。`;
  const lines = [
    `　　${WRAPPED[0]?.slice(2)}`,
    WRAPPED[1] ?? "",
    full,
    `　　${WRAPPED[0]?.slice(2)}`,
    full,
  ];
  expect(await paragraphsOf(...lines, `　　${WRAPPED[1]?.slice(2)}`, "完。")).toHaveLength(3);
});

test("a block that stands within a margin is read like one at the edge", async () => {
  const shifted = [...WRAPPED, ...WRAPPED].map((line) => `          ${line}`);
  expect(await paragraphsOf(...shifted)).toEqual(await paragraphsOf(...WRAPPED, ...WRAPPED));
});

test.each(["— 3 —", "－3－", "- 12 -", "第 3 页 共 5 页", "3/5"])(
  "the page number %s stands in no paragraph",
  async (number) => {
    const lines = [WRAPPED[0] ?? "", "", number, "", ...WRAPPED.slice(1)];
    expect(await paragraphsOf(...lines)).toEqual([WRAPPED.join("")]);
  },
);

test("lone numbers are page numbers where they count on, and figures where they do not", async () => {
  const [first = "", second = "", third = ""] = WRAPPED;
  expect(await paragraphsOf(first, "1", second, "2", third)).toEqual([WRAPPED.join("")]);
  expect((await paragraphsOf(first, "385", second, "7", third)).join("")).toContain("385");
});

test("a title goes on over short lines, and ends where it is complete", async () => {
  expect(
    await paragraphsOf(
      "关于对东莞市政协第十三届六次会议",
      "第20210100号提案的",
      "答复",
      "张三委员：",
      "您提出的提案收悉。",
    ),
  ).toEqual([
    "关于对东莞市政协第十三届六次会议第20210100号提案的答复",
    "张三委员：",
    "您提出的提案收悉。",
  ]);
});

test("what a wide gap sets apart on one line stands in paragraphs of its own", async () => {
  expect(
    await paragraphsOf("合科〔2024〕73号　　　　签发人：陆承志", "联系人：甘雨　联系电话：1"),
  ).toEqual(["合科〔2024〕73号", "签发人：陆承志", "联系人：甘雨", "联系电话：1"]);
});
