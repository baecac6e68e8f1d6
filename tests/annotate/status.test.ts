import { createStatusReader, plannedSections } from "../../src/annotate/status.ts";
import { findDates } from "../../src/annotate/time/stretch.ts";
import { LEXICON, letterOf, read } from "../claim/reading.ts";

/** How far along the words are in the body of a small letter. */
async function statusOf(body: string, words: string, names: readonly string[] = []) {
  const letter = await read(letterOf(body));
  const at = (word: string) => {
    const from = letter.text.indexOf(word);
    return { from, to: from + word.length };
  };
  const dates = letter.sentences.flatMap(({ from, to }) =>
    findDates(letter.text, from, to, LEXICON.quantities),
  );
  const planned = plannedSections(letter, LEXICON);
  const reader = createStatusReader(letter, names.map(at), dates, planned, LEXICON);
  const span = at(words);
  const sentence = letter.sentences.find(({ from, to }) => from <= span.from && span.to <= to);
  if (sentence === undefined) throw new Error(`“${words}” is in no sentence`);
  return reader(sentence, span);
}

describe("words", () => {
  test.each([
    ["are done by themselves", "我市成立联盟。", "成立联盟", "done"],
    ["are done with 了", "我市成立了联盟。", "成立了联盟", "done"],
    ["are planned with 拟", "我市拟成立联盟。", "成立联盟", "planned"],
    ["are planned with 将", "我市将成立联盟。", "成立联盟", "planned"],
    ["are ongoing with 正在", "我市正在建设园区。", "建设园区", "ongoing"],
    ["are applied for with 申报", "我市申报示范区。", "申报示范区", "applied"],
    [
      "are done where the application was granted",
      "我市申报成功文物保护单位20处。",
      "文物保护单位20处",
      "done",
    ],
    ["are planned behind 下一步", "下一步，我市加强合作，成立联盟。", "成立联盟", "planned"],
    ["are planned in a year to come", "2030年，我市成立联盟。", "成立联盟", "planned"],
    ["are done in a year that is past", "2020年，我市成立联盟。", "成立联盟", "done"],
    [
      "are done behind what is planned, where they say so",
      "我市将加强合作，已成立联盟。",
      "成立联盟",
      "done",
    ],
    ["are done before what is planned", "我市成立了联盟，将建设园区。", "成立了联盟", "done"],
    [
      "are planned in a paragraph of plans",
      "下一步，我市加强合作。成立联盟。",
      "成立联盟",
      "planned",
    ],
  ] as const)("%s", async (_what, body, words, status) => {
    expect(await statusOf(body, words)).toBe(status);
  });

  it("are not planned by what a name says", async () => {
    const body = "我市设立将来未来基金。";
    expect(await statusOf(body, "设立", ["将来未来基金"])).toBe("done");
  });

  it("are planned under a heading that announces plans, items and all", async () => {
    const body =
      "一、工作情况\n我市成立联盟。\n二、下一步工作打算\n（一）加强合作。\n我市建设园区。";
    expect(await statusOf(body, "成立联盟")).toBe("done");
    expect(await statusOf(body, "建设园区")).toBe("planned");
  });
});

describe("sections of plans", () => {
  it("are those under such a heading, and those in them", async () => {
    const body =
      "一、工作情况\n我市成立联盟。\n二、下一步工作打算\n（一）加强合作\n我市建设园区。\n（二）用好资源\n我市设立基金。";
    const letter = await read(letterOf(body));
    const planned = plannedSections(letter, LEXICON);
    const numbers = letter.record.sections
      .filter(({ id }) => planned.has(id))
      .map((one) => one.number);
    expect(numbers).toEqual(["二、", "（一）", "（二）"]);
  });

  it("are none in a letter without headings", async () => {
    expect(plannedSections(await read(letterOf("我市成立联盟。")), LEXICON).size).toBe(0);
  });
});
