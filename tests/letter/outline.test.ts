import { read } from "./reading.ts";

const HEAD = "关于东莞市政协第1号提案的答复\n张三委员：\n　　您提出的提案收悉，现答复如下：\n";
const TAIL = "\n东莞市商务局\n2021年5月19日";

/** Key, level and heading of each section of a body. */
async function outlineOf(body: string): Promise<readonly (readonly [string, number, string])[]> {
  const { record } = await read(`${HEAD}${body}${TAIL}`);
  return record.sections
    .map(({ id, level, heading }) => [id.replace(/.*#/, ""), level, heading] as const)
    .filter(([key]) => key !== "head" && key !== "tail");
}

test("chapters, items, points and what is counted in them nest", async () => {
  const outline = await outlineOf(
    "一、工作情况\n（一）强化统筹。成立专班。\n1.设立机构\n（1）设立办公室\n2.完善政策\n（二）加大投入\n一是增加资金。二是引进人才。\n二、下一步打算\n将继续推进。",
  );
  expect(outline).toEqual([
    ["1", 1, "一、工作情况"],
    ["1.1", 2, "（一）强化统筹"],
    ["1.1.1", 3, "1.设立机构"],
    ["1.1.1.1", 4, "（1）设立办公室"],
    ["1.1.2", 3, "2.完善政策"],
    ["1.2", 2, "（二）加大投入"],
    ["1.2.1", 3, "一是增加资金"],
    ["1.2.2", 3, "二是引进人才"],
    ["2", 1, "二、下一步打算"],
  ]);
});

test("every section lies in its parent", async () => {
  const { record } = await read(
    `${HEAD}我市高度重视。\n一是增加资金。\n二是引进人才。\n下一步将继续。${TAIL}`,
  );
  for (const section of record.sections) {
    const parent = record.sections.find(({ id }) => id === section.parent);
    if (section.parent === undefined) continue;
    expect(parent?.start).toBeLessThanOrEqual(section.start);
    expect(parent?.end).toBeGreaterThanOrEqual(section.end);
  }
});

test("a body without numbers is one section, and 一是 in it are its items", async () => {
  const { record, text, sentences } = await read(
    `${HEAD}我市高度重视。\n一是增加资金。已拨付。\n二是引进人才。\n下一步将继续。${TAIL}`,
  );
  const found = sentences.map(({ from, to, section }) => [
    section.replace(`${record.id}#`, ""),
    text.slice(from, to),
  ]);
  expect(found).toEqual([
    ["body", "我市高度重视。"],
    ["body.1", "一是增加资金。"],
    ["body.1", "已拨付。"],
    ["body.2", "二是引进人才。"],
    ["body", "下一步将继续。"],
  ]);
});

test("第一，第二， and 一要二要 are counted like 一是二是", async () => {
  expect(await outlineOf("一、打算\n第一，加大投入。第二，引进人才。")).toEqual([
    ["1", 1, "一、打算"],
    ["1.1", 2, "第一，加大投入"],
    ["1.2", 2, "第二，引进人才"],
  ]);
  expect((await outlineOf("一、打算\n一要加大投入。二要引进人才。")).map(([key]) => key)).toEqual([
    "1",
    "1.1",
    "1.2",
  ]);
});

test("items whose paragraphs have more paragraphs below them go on being counted", async () => {
  const outline = await outlineOf("一是增加资金。\n已拨付一亿元。\n二是引进人才。\n已引进十人。");
  expect(outline.map(([key]) => key)).toEqual(["body.1", "body", "body.2"].sort());
});

describe("what only looks like numbering is none", () => {
  test.each([
    ["a single 一是", "我市有两个考虑，一是当前的任务。"],
    ["是 after a number in a word", "其中三是质数，唯一是领先的企业，统一是必要的。"],
    ["a decimal figure", "增速分别为\n1.5%和2.3%。"],
    ["a year range", "我市实施了《行动计划（2022—2026年）》。"],
    ["一 as a dash", "构建“研发一转化一制造”链条。"],
    ["an ordinal in a phrase", "产值全省第一，增速全国第二。"],
    ["二、 without 一、", "要统筹好。二、三产业发展迅速。"],
  ])("%s", async (_, body) => {
    const outline = await outlineOf(body);
    expect(outline).toEqual([["body", 0, ""]]);
  });
});

test("a wrapped line that begins with 一、 by chance starts no chapter", async () => {
  const wrapped = [
    "一、加强组织领导，完善工作机制，形成工作合力，推动各项任务落",
    "到实处。我市将各有关部门的力量加以整合，做到部署统一、行动统",
    "一、步调一致，持续推进重点产业链的培育和壮大，不断提升产业链",
    "供应链的韧性和安全水平，推动制造业高质量发展，取得了积极的成",
    "效。",
    "二、下一步打算",
  ].join("\n");
  expect((await outlineOf(wrapped)).map(([key]) => key)).toEqual(["1", "2"]);
});

test("chapters that start twice keep ids of their own", async () => {
  const outline = await outlineOf("一、甲方面\n有进展。\n一、乙方面\n有进展。");
  const ids = outline.map(([key]) => key);
  expect(new Set(ids).size).toBe(ids.length);
});

describe("numbers in circles head items", () => {
  test.each([
    ["lines", "一、工作\n①建平台。有进展。\n②强师资。有进展。\n③优政策。有进展。"],
    ["one paragraph", "一、工作\n主要有三件事：①建平台；②强师资；③优政策。"],
  ])("in %s", async (_, body) => {
    const outline = await outlineOf(body);
    expect(outline.map(([key]) => key)).toEqual(["1", "1.1", "1.2", "1.3"]);
    expect(outline.map(([, , heading]) => heading).slice(1)).toEqual([
      "①建平台",
      "②强师资",
      "③优政策",
    ]);
  });

  test.each(["⑴甲方面。\n⑵乙方面。", "⒈甲方面。\n⒉乙方面。", "❶甲方面。\n❷乙方面。"])(
    "also in other shapes: %j",
    async (body) => {
      expect((await outlineOf(body)).map(([key]) => key)).toEqual(["1", "2"]);
    },
  );

  test("a circled number that refers to an item starts none", async () => {
    expect(await outlineOf("有关情况见②和③。")).toEqual([["body", 0, ""]]);
  });
});
