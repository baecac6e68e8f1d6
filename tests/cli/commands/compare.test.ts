import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyData } from "../data-folder.ts";
import { jsonOf, lettergraph } from "../test-io.ts";

const OLDER = "昆工信函〔2020〕7号";
const NEWER = "东工信函〔2021〕109号";

const { folder, data } = copyData();
beforeAll(async () => {
  writeFileSync(
    join(data, "letters", "kunshan-2020-7.txt"),
    `${OLDER}
关于第12号提案的答复
张三委员：
您提出的提案收悉，现答复如下：
一、深圳市光明区与昆山市签署战略合作框架协议。东莞市拟建设散裂中子源二期。
昆山市工业和信息化局
2020年3月1日
`,
  );
  expect((await lettergraph(["load"], { folder })).code).toBe(0);
});

const run = (...words: string[]) => lettergraph(["compare", ...words], { folder });

test("tells what changed its status, what is new and what is gone, with the quotes of both", async () => {
  const outcome = await run(OLDER, NEWER, "--json");
  expect(outcome.code).toBe(0);
  const rows: { change: string; [column: string]: unknown }[] = jsonOf(outcome);
  expect(rows.filter(({ change }) => change === "changed")).toEqual([
    expect.objectContaining({
      subject: "东莞市",
      predicate: "BUILDS",
      object: "散裂中子源二期",
      from: "planned",
      to: "ongoing",
      quotes: ["散裂中子源二期、南方先进光源加快推进", "东莞市拟建设散裂中子源二期"],
    }),
  ]);
  const gone = rows.filter(({ change }) => change === "gone");
  expect(gone.map(({ subject, object, to }) => [subject, object, to].join())).toContainEqual(
    expect.stringMatching(/^(?=.*昆山市).*深圳市光明区.*,$/),
  );
  expect(rows).toContainEqual(
    expect.objectContaining({ change: "fresh", object: "兆驰制造中心", from: null }),
  );
  expect(outcome.err).toMatch(/^1 changed, \d+ fresh, \d+ gone, \d+ kept\n$/);
});

test("seen from the other letter, new is gone", async () => {
  const [there, back] = [
    jsonOf(await run(OLDER, NEWER, "--json")),
    jsonOf(await run(NEWER, OLDER, "--json")),
  ];
  const facts = (rows: { change: string; fact: string }[], change: string): string[] =>
    rows.filter((row) => row.change === change).map(({ fact }) => fact);
  expect(facts(back, "gone")).toEqual(facts(there, "fresh"));
  expect(facts(back, "fresh")).toEqual(facts(there, "gone"));
});

test("prints a table for people and CSV", async () => {
  expect((await run(OLDER, NEWER)).out).toContain("散裂中子源二期");
  const { out } = await run(`Letter:${OLDER}`, NEWER, "--csv", "--kept");
  expect(out.startsWith("change,subject,predicate,object,from,to,quotes\n")).toBe(true);
});

test.each<[string, readonly [string, string], number, string]>([
  ["a letter that is not there", ["东工信函〔2021〕108号", NEWER], 66, NEWER],
  ["one letter twice", [NEWER, NEWER], 2, "are one letter"],
])("refuses %s", async (_, words, code, message) => {
  const outcome = await run(...words, "--json");
  expect(outcome).toMatchObject({ code, out: "" });
  expect(outcome.err).toContain(message);
});
