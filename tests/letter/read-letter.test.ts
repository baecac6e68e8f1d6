import { readFileSync } from "node:fs";
import { DEV_LETTERS, FLAGSHIP, readFile, valuesOf } from "./reading.ts";

interface Gold {
  readonly letter: Readonly<Record<string, unknown>>;
}

function goldOf(file: string): Gold {
  return JSON.parse(readFileSync(file.replace(/txt$/, "json"), "utf8"));
}

test.each(DEV_LETTERS)("%s has the frame that was annotated", async (file) => {
  const { record, warnings } = await readFile(file);
  const { docNumber = null, title, date, issuer, addressee, repliesTo } = record;
  expect({ docNumber, title, date, issuer, addressee, repliesTo }).toEqual(goldOf(file).letter);
  expect(warnings).toEqual([]);
});

test("the real letter has every field of its frame", async () => {
  const { record, frame } = await readFile(FLAGSHIP);
  expect(record.id).toBe("Letter:东工信函〔2021〕109号");
  expect(valuesOf(frame)).toMatchObject({
    docNumber: "东工信函〔2021〕109号",
    title: "关于对东莞市政协第十三届六次会议第20210100号提案的答复",
    issuer: "东莞市工业和信息化局",
    place: "东莞市",
    addressees: ["殷毓德"],
    proposal: {
      kind: "提案",
      number: "20210100",
      title: "关于加快构建莞深高新技术产业协同发展共同体的建议",
      session: "东莞市政协第十三届六次会议",
      body: "东莞市政协",
      proposers: [],
    },
    consulted: [],
    signer: "詹志斌",
    handler: "李泳",
    date: "2021-05-19",
    attachments: [],
    copies: [],
  });
});

test("the real letter has its three chapters with their items", async () => {
  const { record } = await readFile(FLAGSHIP);
  const outline = record.sections.map(({ id, level, heading }) => [
    id.replace(record.id, ""),
    level,
    heading,
  ]);
  expect(outline).toEqual([
    ["#head", 0, ""],
    ["#1", 1, "一、聚焦产业链优势环节，重点关注科技成果转化"],
    ["#1.1", 2, "一是松山湖科学城建设纳入国家战略布局"],
    ["#1.2", 2, "二是松山湖材料实验室全链条研究模式初步形成"],
    ["#1.3", 2, "三是统筹推进研发任务部署成效明显"],
    ["#1.4", 2, "四是科技成果转化加速推进"],
    ["#2", 1, "二、加强产业链招商和供应链招商，引导高新技术产业链集聚"],
    ["#3", 1, "三、聚焦产业趋势，共建世界级先进制造业集群"],
    ["#3.1", 2, "一是完善顶层设计"],
    ["#3.2", 2, "二是加强组织领导"],
    ["#3.3", 2, "三是系统规划引领"],
    ["#tail", 0, ""],
  ]);
});

test("what was wrapped, spaced and quoted in the real letter reads as it was meant", async () => {
  const { text } = await readFile(FLAGSHIP);
  const paragraphs = text.split("\n");
  expect(paragraphs).toHaveLength(15);
  expect(paragraphs[3]).toBe(
    "您提出的《关于加快构建莞深高新技术产业协同发展共同体的建议》的提案收悉。现答复如下：",
  );
  expect(text).toContain("“光明科学城-松山湖科学城”片区获批为大湾区综合性国家科学中心先行启动区。");
  expect(text).toContain("科技计划体系改革方案，设立6大专项、21类科技计划项目。");
  expect(text).toContain("2020年以来，开展“龙头企业+高成长性企业”精准招商。");
  expect(text).toContain("投资49.24亿元的vivo智慧终端总部、投资45亿元的OPPO芯片研发中心");
});

test("the sentences and clauses of the body are all of its text but the marks", async () => {
  for (const file of [FLAGSHIP, ...DEV_LETTERS]) {
    const { text, sentences } = await readFile(file);
    for (const [at, { from, to, clauses }] of sentences.entries()) {
      expect(from).toBeGreaterThanOrEqual(sentences[at - 1]?.to ?? 0);
      expect(text.slice(sentences[at - 1]?.to ?? from, from).trim()).toBe("");
      const covered = clauses.map((clause) => text.slice(clause.from, clause.to)).join("");
      const marks = text.slice(from, to).length - covered.length;
      expect(marks).toBeGreaterThanOrEqual(clauses.length - 1);
      for (const clause of clauses) expect(from <= clause.from && clause.to <= to).toBe(true);
    }
  }
});

test("every sentence lies in the section that it names", async () => {
  for (const file of [FLAGSHIP, ...DEV_LETTERS]) {
    const { record, offsets, sentences } = await readFile(file);
    for (const sentence of sentences) {
      const section = record.sections.find(({ id }) => id === sentence.section);
      expect(section).toBeDefined();
      const start = offsets[sentence.from] ?? -1;
      expect(start >= (section?.start ?? Infinity) && start < (section?.end ?? 0)).toBe(true);
    }
  }
});
