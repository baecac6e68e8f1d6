import { frameOf } from "./reading.ts";

describe("proposals are told by session, number and kind", () => {
  test.each([
    [
      "关于对东莞市政协第十三届六次会议第20210100号提案的答复",
      "东莞市政协第十三届六次会议",
      "东莞市政协",
      "20210100",
      "提案",
    ],
    [
      "对十三届全国人大四次会议第1234号建议的答复",
      "十三届全国人大四次会议",
      "全国人民代表大会",
      "1234",
      "建议",
    ],
    [
      "工业和信息化部关于政协第十三届全国委员会第四次会议第3456号（工交邮电类123号）提案答复的函",
      "政协第十三届全国委员会第四次会议",
      "中国人民政治协商会议全国委员会",
      "3456",
      "提案",
    ],
    [
      "关于政协浙江省第十二届委员会第五次会议第77号提案的答复",
      "政协浙江省第十二届委员会第五次会议",
      "浙江省政协",
      "77",
      "提案",
    ],
    [
      "浙江省经济和信息化厅关于省十三届人大六次会议杭12号建议的答复",
      "省十三届人大六次会议",
      "浙江省人民代表大会",
      "杭12",
      "建议",
    ],
    [
      "对深圳市第七届人民代表大会第四次会议第20230318号建议的答复",
      "深圳市第七届人民代表大会第四次会议",
      "深圳市人民代表大会",
      "20230318",
      "建议",
    ],
    [
      "佛山市科学技术局关于市政协十三届二次会议提案第20230022号的答复",
      "市政协十三届二次会议",
      "佛山市政协",
      "20230022",
      "提案",
    ],
    [
      "关于珠海市十届人大三次会议第20240011、20240012号建议的答复函",
      "珠海市十届人大三次会议",
      "珠海市人民代表大会",
      "20240011",
      "建议",
    ],
    ["关于市政协十五届一次全会第056号提案的答复", "市政协十五届一次全会", undefined, "056", "提案"],
    [
      "关于中国人民政治协商会议东莞市第十四届委员会第二次会议第20230009号提案的答复",
      "中国人民政治协商会议东莞市第十四届委员会第二次会议",
      "东莞市政协",
      "20230009",
      "提案",
    ],
  ])("%s", async (title, session, body, number, kind) => {
    const frame = await frameOf(
      `${title}\n\n张三委员：\n您提出的《关于发展的意见》收悉，现答复如下：`,
    );
    expect(frame.title).toBe(title);
    expect(frame.proposal).toMatchObject({ session, number, kind, ...(body && { body }) });
  });

  test("a proposal without a number keeps its title", async () => {
    const frame = await frameOf(
      "关于《关于支持莞深合作的提案》的答复\n李四委员：\n　　您的提案收悉，答复如下：",
    );
    expect(frame.proposal).toEqual({
      kind: "提案",
      title: "关于支持莞深合作的提案",
      proposers: [],
      handedOn: false,
    });
  });

  test("a quoted title and a titled policy in it are read", async () => {
    const frame = await frameOf(
      "对市政协第5号提案的答复\n李四委员：\n您提出的《关于落实〈广东省实施方案〉的建议》收悉，现答复如下：",
    );
    expect(frame.proposal).toMatchObject({
      title: "关于落实〈广东省实施方案〉的建议",
      number: "5",
    });
  });
});
