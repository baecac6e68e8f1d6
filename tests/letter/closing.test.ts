import { frameOf, read, USUAL_BODY } from "./reading.ts";

describe("closing lines are read", () => {
  const head = "关于东莞市政协第1号提案的答复\n张三委员：\n　　您提出的提案收悉，现答复如下：";

  test.each([
    ["东莞市商务局\n2021年5月19日", "东莞市商务局", "2021-05-19"],
    ["　　　　　　东莞市商务局\n　　　　　　二○二一年五月十九日", "东莞市商务局", "2021-05-19"],
    ["东莞市商务局（盖章）\n二O二一年十二月三十一日", "东莞市商务局", "2021-12-31"],
    ["东莞市商务局2021年5月9日", "东莞市商务局", "2021-05-09"],
    ["东莞市商务局　　2021-05-19", "东莞市商务局", "2021-05-19"],
    ["东莞市商务局\n2021/5/19", "东莞市商务局", "2021-05-19"],
    ["市商务局\n２０２１年５月１９日", "东莞市商务局", "2021-05-19"],
    [
      "二〇二二年十月二十日\n承办单位：东莞市商务局　联系人：王强　联系电话：22222222",
      "东莞市商务局",
      "2022-10-20",
    ],
  ])("%j", async (tail, issuer, date) => {
    expect(await frameOf(head, tail)).toMatchObject({ issuer, date });
  });

  test("a day that does not exist is no date", async () => {
    const frame = await frameOf(head, "东莞市商务局\n2021年2月30日");
    expect(frame).toMatchObject({ issuer: "东莞市商务局" });
    expect(frame.date).toBeUndefined();
  });

  test("people on one line are told apart, and phones are left alone", async () => {
    const frame = await frameOf(
      head,
      "领导签名：王大力　承办人：李小红　联系电话：0769-22220000\n（公开方式：主动公开）\n办理类型：B\n东莞市商务局\n2021年5月19日",
    );
    expect(frame).toMatchObject({
      signer: "王大力",
      handler: "李小红",
      publicity: "主动公开",
      category: "B",
    });
    expect(JSON.stringify(frame)).not.toContain("2222");
  });

  test("attachments and copies are lists", async () => {
    const frame = await frameOf(
      head,
      "附件：1. 项目清单\n　　　2.2021年计划表\n东莞市商务局\n2021年5月19日\n抄送：市政协提案委，市府办。",
    );
    expect(frame).toMatchObject({
      attachments: ["项目清单", "2021年计划表"],
      copies: ["市政协提案委", "市府办"],
    });
  });

  test("a signature is no sentence of the body, and courtesies are none either", async () => {
    const { sentences, text } = await read(
      `${head}\n${USUAL_BODY}\n　　专此答复。\n　　感谢您对我市工作的关心和支持！\n东莞市商务局\n2021年5月19日`,
    );
    const words = sentences.map(({ from, to }) => text.slice(from, to));
    expect(words.at(-1)).toBe("我们将继续推进有关工作。");
  });
});
