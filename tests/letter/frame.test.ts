import { frameOf, read } from "./reading.ts";

describe("documents are told by their numbers", () => {
  test.each([
    [
      "粤工信提案函〔2022〕12号\n\n关于第20220123号提案的答复",
      "粤工信提案函〔2022〕12号",
      "广东省工业和信息化厅",
    ],
    [
      "东发改函[2021]33 号\n\n关于东莞市政协第十三届六次会议第20210001号提案的答复",
      "东发改函〔2021〕33号",
      "东莞市发展和改革局",
    ],
    [
      "穗工信函（2023）第8号\n关于广州市政协十四届二次会议第1001号提案的答复",
      "穗工信函〔2023〕8号",
      "广州市工业和信息化局",
    ],
    [
      "沪经信案【2022】123号\n对市政协十三届五次会议第0123号提案的答复",
      "沪经信案〔2022〕123号",
      "上海市经济和信息化委员会",
    ],
    [
      "浙经信案〔2022〕45号　　　　　　　签发人：王小明\n对省政协十二届五次会议第123号提案的答复",
      "浙经信案〔2022〕45号",
      "浙江省经济和信息化厅",
    ],
    [
      "东莞市科学技术局文件\n东科函〔２０２１〕９号\n关于东莞市政协第十三届六次会议第20210002号提案的答复",
      "东科函〔2021〕9号",
      "东莞市科学技术局",
    ],
  ])("%j", async (head, docNumber, issuer) => {
    expect(await frameOf(head)).toMatchObject({ docNumber, issuer });
  });

  test("a number in the body is not the letter's", async () => {
    const frame = await frameOf(
      "关于佛山市政协第1号提案的答复\n张三委员：\n您提出的提案收悉。根据《意见》（粤府〔2020〕1号）\n",
    );
    expect(frame.docNumber).toBeUndefined();
  });
});

describe("letters of other kinds", () => {
  test("a body replies to a body's letter", async () => {
    const frame = await frameOf(
      "深圳市交通运输局关于深莞通道事项的复函\n东莞市交通运输局：\n　　《关于商请支持通道建设的函》（东交函〔2023〕5号）收悉，现函复如下：",
      "深圳市交通运输局\n2023年6月1日",
    );
    expect(frame).toMatchObject({
      issuer: "深圳市交通运输局",
      place: "深圳市",
      addressees: ["东莞市交通运输局"],
      answeredLetter: { docNumber: "东交函〔2023〕5号", title: "关于商请支持通道建设的函" },
    });
    expect(frame).not.toHaveProperty("proposal");
  });

  test("a contribution to another body's answer names who proposed", async () => {
    const frame = await frameOf(
      "东莞市财政局关于市政协十四届二次会议第20230017号提案的协办意见\n市工业和信息化局：\n　　王建国等委员提出的《关于发展的提案》（第20230017号）收悉，现提出如下意见：",
      "东莞市财政局\n2023年4月3日",
    );
    expect(frame).toMatchObject({
      issuer: "东莞市财政局",
      addressees: ["东莞市工业和信息化局"],
      proposal: { number: "20230017", proposers: ["王建国"] },
    });
  });

  test("the body of a letter starts behind its opening although one paragraph holds both", async () => {
    const { text, sentences } = await read(
      "关于东莞市政协第1号提案的答复\n张三委员：您提出的提案收悉。现答复如下：一、加强统筹。我市成立了专班。二、完善政策。我市印发了方案。\n东莞市商务局\n2021年5月19日",
    );
    expect(sentences.map(({ from, to }) => text.slice(from, to))).toEqual([
      "一、加强统筹。",
      "我市成立了专班。",
      "二、完善政策。",
      "我市印发了方案。",
    ]);
    expect(new Set(sentences.map(({ section }) => section.replace(/.*#/, "")))).toEqual(
      new Set(["1", "2"]),
    );
  });
});

describe("the place of a letter is told", () => {
  test.each([
    [
      "by its issuer",
      "关于区政协六届一次会议第1号提案的答复",
      "深圳市光明区科技创新局\n2021年1月5日",
      "深圳市光明区",
      "深圳市光明区科技创新局",
    ],
    [
      "by the council in the title",
      "关于枝江市政协七届四次会议第26号提案的答复",
      "市商务局\n2023年1月5日",
      "枝江市",
      "枝江市商务局",
    ],
    [
      "by the council named the other way round",
      "对政协枝江市七届四次会议第26号提案的答复",
      "市商务局\n2023年1月5日",
      "枝江市",
      "枝江市商务局",
    ],
    [
      "by its number",
      "粤科函〔2021〕5号\n关于省政协十二届四次会议第1号提案的答复",
      "省科技厅\n2021年5月6日",
      "广东省",
      "广东省科学技术厅",
    ],
    [
      "by the site it was on",
      "信息来源：武汉市住房和城市更新局　发布时间：2025-10-14\n市商务局对市政协十四届四次会议第20250688号提案的答复",
      "",
      "武汉市",
      "武汉市商务局",
    ],
    [
      "by the city that it speaks of",
      "关于区政协七届二次会议第9号提案的答复\n张三委员：\n您的提案收悉，答复如下：\n深圳市对此高度重视，深圳市已有部署。",
      "南山区科技创新局\n2021年5月6日",
      "深圳市南山区",
      "深圳市南山区科技创新局",
    ],
  ])("%s", async (_, head, tail, place, issuer) => {
    expect(await frameOf(head, tail)).toMatchObject({ place, issuer });
  });

  test("a ministry has none", async () => {
    const frame = await frameOf(
      "工业和信息化部关于政协第十三届全国委员会第四次会议第3456号提案答复的函",
    );
    expect(frame.issuer).toBe("工业和信息化部");
    expect(frame).not.toHaveProperty("place");
  });
});
