import { read } from "./reading.ts";

const HEAD = "关于东莞市政协第1号提案的答复\n张三委员：\n　　您提出的提案收悉，现答复如下：\n";
const TAIL = "\n东莞市商务局\n2021年5月19日";

/** The clauses of each sentence of a body. */
async function clausesOf(body: string): Promise<string[][]> {
  const { text, sentences } = await read(`${HEAD}${body}${TAIL}`);
  return sentences.map(({ clauses }) => clauses.map(({ from, to }) => text.slice(from, to)));
}

test.each([
  ["sentences end at 。！？", "甲。乙！丙？丁", [["甲"], ["乙"], ["丙"], ["丁"]]],
  ["a closing quote goes with its sentence", "他说“好。”乙。", [["他说“好。”乙"]]],
  ["clauses end at ，；：", "甲，乙；丙：丁。", [["甲", "乙", "丙", "丁"]]],
  [
    "marks in brackets, quotes and titles cut nothing",
    "甲（乙，丙。丁），“戊，己”，《庚，辛：壬》。",
    [["甲（乙，丙。丁）", "“戊，己”", "《庚，辛：壬》"]],
  ],
  [
    "a quote that never ends swallows nothing",
    "“甲，乙。丙“丁”，戊。",
    [
      ["“甲", "乙"],
      ["丙“丁”", "戊"],
    ],
  ],
  [
    "a quote that never began swallows nothing",
    "甲”，乙。丙，丁。",
    [
      ["甲”", "乙"],
      ["丙", "丁"],
    ],
  ],
  [
    "a bracket that never ends swallows nothing",
    "甲（乙，丙。丁，戊。",
    [
      ["甲（乙", "丙"],
      ["丁", "戊"],
    ],
  ],
  [
    "figures keep their points and commas",
    "增长1.35倍，达1,200万元。",
    [["增长1.35倍", "达1,200万元"]],
  ],
  ["half-width marks cut like full-width ones", "甲,乙;丙:丁.", [["甲", "乙", "丙", "丁"]]],
])("%s", async (_, body, clauses) => {
  expect(await clausesOf(body)).toEqual(clauses);
});

test("items cut the sentence that they run through", async () => {
  expect(await clausesOf("一是加大投入；二是引进人才；三是完善政策。")).toEqual([
    ["一是加大投入"],
    ["二是引进人才"],
    ["三是完善政策"],
  ]);
});
