import { findRanks } from "../../../src/claim/figure/rank.ts";

test.each<readonly [string, ...string[]]>([
  ["成为全省第9家省级创新中心", "第9家 9"],
  ["增速居全省第三。", "第三 3"],
  ["位居全市前两位", "前两位 2"],
  ["排名全国第12名，全省前10名", "第12名 12", "前10名 10"],
  ["第二十三批", "第二十三批 23"],
  ["第20210100号提案"],
  ["第三方检测"],
  ["第一产业"],
  ["前三季度"],
  ["第"],
  [""],
])("%s", (text, ...expected) => {
  const ranks = findRanks(text, 0, text.length);
  expect(ranks.map((rank) => `${text.slice(rank.from, rank.to)} ${rank.rank}`)).toEqual(expected);
});

test("前 means among the first", () => {
  expect(findRanks("前两位", 0, 3)[0]?.among).toBe(true);
  expect(findRanks("第2位", 0, 3)[0]?.among).toBe(false);
});
