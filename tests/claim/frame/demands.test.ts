import { readLexicon } from "../../../src/claim/lexicon.ts";
import { extractLetter } from "../../../src/draft/extract-letter.ts";
import { readLetter } from "../../../src/letter/read-letter.ts";
import { isTextEvidence } from "../../../src/model/graph.ts";

const LEXICON = readLexicon("data");
const HEAD = "关于市政协十三届六次会议第20210100号提案的答复\n\n王五委员：\n";
const ASKED = "您提出的《关于加快共建莞深科创走廊的建议》的提案收悉。经研究，现答复如下：\n";

/** The facts of some relations, with their words. */
async function facts(text: string, ...relations: readonly string[]) {
  const { gazetteer, forms } = LEXICON;
  const bytes = new TextEncoder().encode(text);
  const read = await readLetter(bytes, { file: "a.txt", gazetteer, forms });
  return extractLetter(read, LEXICON)
    .facts.filter(({ predicate }) => relations.includes(predicate))
    .map(({ subject, predicate, object, status, qualifiers, evidence }) => {
      const quotes = evidence.filter(isTextEvidence).map(({ exact }) => exact);
      return [subject, predicate, object, status, ...quotes, ...Object.values(qualifiers)].join(
        " | ",
      );
    })
    .sort();
}

const demands = async (body: string, head = HEAD + ASKED) =>
  (await facts(head + body, "ASKS_FOR", "ANSWERS")).map((line) =>
    line.replace(/^Letter:[^|]*\|/, "Letter |").replace(/^Proposal:[^|]*\|/, "Proposal |"),
  );

const TITLED = [
  "Letter | ANSWERS | Demand:加快共建莞深科创走廊 | done | 收悉。经研究，现答复如下",
  "Proposal | ASKS_FOR | Demand:加快共建莞深科创走廊 | done | 您提出的《关于加快共建莞深科创走廊的建议》的提案",
];

describe("what a proposal asks for", () => {
  it("is in its title, and the letter answers it as a whole", async () => {
    expect(await demands("一、工作开展情况\n我局高度重视。\n")).toEqual(TITLED);
  });

  it.each([
    [
      "关于“开通直达巴士”的建议，已转市交通运输局研究。",
      "开通直达巴士",
      "关于“开通直达巴士”的建议，已转市交通运输局研究。",
    ],
    [
      "对您提出的“建立统一的设施目录”建议，我局将编制目录。",
      "建立统一的设施目录",
      "对您提出的“建立统一的设施目录”建议，我局将编制目录。",
    ],
    [
      "贵委提出的设立产业学院等建议，我局将研究推进。",
      "设立产业学院",
      "贵委提出的设立产业学院等建议，我局将研究推进。",
    ],
    ["一、关于设立联合基金的建议\n我局正在研究。", "设立联合基金", "一、关于设立联合基金的建议"],
    [
      "关于“设立产业基金”的建议。我局正在研究设立方案。",
      "设立产业基金",
      "关于“设立产业基金”的建议。我局正在研究设立方案。",
    ],
  ])("is named in the reply, with the words that answer: %s", async (body, demand, answer) => {
    const found = await demands(`${body}\n`);
    expect(found).toContain(`Letter | ANSWERS | Demand:${demand} | done | ${answer}`);
    expect(found).toContain(`Proposal | ASKS_FOR | Demand:${demand} | done | ${answer}`);
    expect(found).toHaveLength(4);
  });

  it.each([
    "一、关于代表所提具体建议的答复\n我局高度重视。",
    "一、关于完善产业规划和政策体系\n我局高度重视。",
    "根据《关于促进开发区改革的若干意见》，我局高度重视。",
  ])("is not what a heading or a policy merely is about: %s", async (body) => {
    expect(await demands(`${body}\n`)).toEqual(TITLED);
  });

  it("is nothing where there is no proposal", async () => {
    const head = "关于莞深合作情况的报告\n\n";
    expect(await demands("关于“开通直达巴士”的建议，已转研究。\n", head)).toEqual([]);
  });
});

describe("places that are to develop together", () => {
  const ties = (sentence: string) => facts(`${HEAD}${ASKED}${sentence}\n`, "DEVELOPS_WITH");

  it.each([
    [
      "推动莞深产业功能互补和产业链衔接，要立足优势。",
      "推动莞深产业功能互补和产业链衔接",
      "产业功能互补和产业链衔接",
    ],
    ["我市加强深莞两地科技创新协同。", "加强深莞两地科技创新协同", "科技创新协同"],
  ])("are told with the field: %s", async (sentence, quote, field) => {
    expect(await ties(sentence)).toEqual([
      `Place:东莞市 | DEVELOPS_WITH | Place:深圳市 | ongoing | ${quote} | ${field}`,
    ]);
  });

  it("are each two of three", async () => {
    expect(await ties("我市推动深莞惠产业协同发展。")).toHaveLength(3);
  });

  it.each([
    "推动粤港澳大湾区产业协同。",
    "莞深产业互补。",
    "我市推动莞深高速公路建设。",
    "我市未推动莞深产业互补。",
  ])("are none in: %s", async (sentence) => {
    expect(await ties(sentence)).toEqual([]);
  });
});
