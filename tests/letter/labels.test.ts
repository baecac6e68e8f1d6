import { frameOf, readBytes, USUAL_BODY } from "./reading.ts";

const GREETING = "张三代表：\n　　您提出的《关于发展港口的建议》收悉，现答复如下：";

async function titled(text: string, file: string) {
  const { record, warnings } = await readBytes(new TextEncoder().encode(text), { file });
  return { id: record.id, title: record.title, warnings };
}

describe("labels of web pages and tables are read", () => {
  test.each([
    ["文号 莞商建字﹝2023﹞6号 关键词", "莞商建字〔2023〕6号"],
    ["[ 索引号 ] 0001/2023-4 [ 发文字号 ] 莞商函〔2023〕7号", "莞商函〔2023〕7号"],
    ["分类 建议办理 文号 莞商建字〔2023〕8号", "莞商建字〔2023〕8号"],
  ])("%j gives the number without its label", async (head, docNumber) => {
    const frame = await frameOf(
      `${head}\n对东莞市十七届人大一次会议第026号建议的答复\n${GREETING}`,
    );
    expect(frame.docNumber).toBe(docNumber);
  });

  test("the publisher stands in where the number names no body", async () => {
    const frame = await frameOf(
      `发布机构：市商务局\n文号 某某字〔2023〕6号\n对东莞市十七届人大一次会议第026号建议的答复\n${GREETING}`,
    );
    expect(frame).toMatchObject({ docNumber: "某某字〔2023〕6号", issuer: "东莞市商务局" });
  });

  test("the title of a proposal is not the letter's, and 厅 is a body of the province", async () => {
    const head =
      "建议标题: | 关于在佛山市发展港口的建议 |\n主办单位(分办单位): | 交通运输厅 | 协办单位: | 省发展改革委 |";
    const frame = await frameOf(
      `${head}\n李四代表:\n您提出的建议收悉,现答复如下:\n我省高度重视佛山市港口发展。`,
    );
    expect(frame).not.toHaveProperty("title");
    expect(frame).toMatchObject({
      issuer: "广东省交通运输厅",
      place: "广东省",
      proposal: { title: "关于在佛山市发展港口的建议" },
    });
  });

  test.each([
    ["与武汉科技大学合办", "武汉市青山区"],
    ["与包头师范学院合办", "包头市青山区"],
    ["与武汉科技大学、包头师范学院合办", undefined],
  ])(
    "of counties of one name it is that of the city which the letter names: %s",
    async (body, place) => {
      const frame = await frameOf(
        `青山区教育局对区人大第19号建议的答复\n李四代表：\n　　您提出的建议收悉,现答复如下：我区学校${body}。`,
        "青山区教育局\n2024年6月1日",
      );
      expect(frame.place).toBe(place);
    },
  );

  test("a zone that no list knows is home to its own committee", async () => {
    const frame = await frameOf(
      `关于区内企业事项的复函\n昆山市人民政府：\n　　来函收悉，现函复如下：`,
      "重庆两江航空产业园管理委员会\n2023年6月1日",
    );
    expect(frame).toMatchObject({ issuer: "重庆两江航空产业园管理委员会", place: "重庆市" });
  });

  test("a zone's office has the zone for its place", async () => {
    const frame = await frameOf(
      `关于区内企业事项的复函\n昆山市人民政府：\n　　来函收悉，现函复如下：`,
      "苏州工业园区管理委员会\n2023年6月1日",
    );
    expect(frame).toMatchObject({ issuer: "苏州工业园区管理委员会", place: "苏州工业园区" });
  });
});

describe("titles", () => {
  test("may begin with the session", async () => {
    const title = "北京市十六届人大三次会议第0101号建议的答复意见";
    expect(await frameOf(`${title}\n${GREETING}`)).toMatchObject({
      title,
      proposal: { number: "0101", session: "北京市十六届人大三次会议", body: "北京市人民代表大会" },
    });
  });

  test("that are missing are made of the issuer and what it answers", async () => {
    const text = `${GREETING}\n${USUAL_BODY}\n东莞市商务局\n2023年6月1日`;
    const title = "东莞市商务局对《关于发展港口的建议》的答复";
    expect(await titled(text, "a.txt")).toEqual({
      id: `Letter:${title}`,
      title,
      warnings: [`no title was found in the letter, which is called “${title}” instead`],
    });
  });

  test("that are missing are the file's name where nothing tells the issuer", async () => {
    const { title } = await titled(`${GREETING}\n${USUAL_BODY}`, "letters/2023/港口.txt");
    expect(title).toBe("港口");
  });
});

describe("salutations without a colon", () => {
  test.each(["提出《关于发展港口的建议》（第1号）收悉，现答复如下：", "您提出的建议收悉。"])(
    "are read above %s",
    async (opening) => {
      const frame = await frameOf(
        `关于东莞市十七届人大一次会议第1号建议的答复\n李四代表\n${opening}`,
      );
      expect(frame).toMatchObject({ addressees: ["李四"], proposal: { kind: "建议" } });
    },
  );
});
