import { frameOf, read, USUAL_BODY } from "./reading.ts";

const TITLE = "关于东莞市政协第1号提案的答复";
const GREETING = "张三委员：\n　　您提出的提案收悉，现答复如下：";

describe("the day of a letter is read where it is printed", () => {
  test.each([
    ["日期:2022-07-12"],
    ["[ 成文日期 ] 2022-07-12 [ 发布日期 ] 2022-08-30"],
    ["| [ 发布日期 ] | 2022-08-30 |\n| [ 成文日期 ] | 2022-07-12 |"],
    ["【成文日期】2022年7月12日"],
    ["发布机构 市商务局 发文日期 2022-07-12"],
    ["[ 发布日期 ]\n2022-08-30\n[ 成文日期 ]\n2022-07-12"],
  ])("%j", async (head) => {
    const frame = await frameOf(`${head}\n${TITLE}\n${GREETING}`);
    expect(frame.date).toBe("2022-07-12");
    expect(frame).not.toHaveProperty("isPublicationDate");
  });

  test("the day below the signature counts for more than those of the page", async () => {
    const head = `[ 成文日期 ] 2022-07-12\n发布时间：2022-08-30\n${TITLE}\n${GREETING}`;
    expect(await frameOf(head, "东莞市商务局\n2022年7月1日")).toMatchObject({ date: "2022-07-01" });
  });

  test.each([
    "提交日期：2017-01-16",
    "有效日期至2022年",
    "生效日期: | 2022-12-01 |",
    "截止日期：2022-12-01",
  ])("%s is another day", async (line) => {
    expect(await frameOf(`${line}\n${TITLE}\n${GREETING}`)).not.toHaveProperty("date");
  });
});

describe("a letter without a day of its own has that of its page", () => {
  test.each([
    ["发布时间: 2022-07-12 11:54:26"],
    ["来源:市商务局 发布日期：2022年7月12日"],
    ["时间 : 2022-07-12 17:49:46 来源 : 本网"],
    ["[ 成文日期 ]\n[ 发布日期 ]\n2022-07-12"],
  ])("%j", async (head) => {
    const { frame, warnings, record } = await read(`${head}\n${TITLE}\n${GREETING}\n${USUAL_BODY}`);
    expect(frame).toMatchObject({ date: { value: "2022-07-12" }, isPublicationDate: true });
    expect(record.date).toBe("2022-07-12");
    expect(warnings).toContain(
      "the letter prints no date of its own; 2022-07-12, when it was published, is taken",
    );
  });

  test("a day that does not exist is none", async () => {
    const frame = await frameOf(`发布时间：2022-02-30\n${TITLE}\n${GREETING}`);
    expect(frame).not.toHaveProperty("date");
    expect(frame).not.toHaveProperty("isPublicationDate");
  });
});
