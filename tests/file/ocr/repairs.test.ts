import { repaired } from "../../../src/file/ocr/repairs.ts";

test.each([
  ["东工信函〔2021）109号", "东工信函〔2021〕109号"],
  ["东工信函[2021〕109号", "东工信函〔2021〕109号"],
  ["《方案）和（计划]", "《方案》和（计划）"],
  ["0755一23100000", "0755—23100000"],
  ["第一批", "第一批"],
  ["0PPO芯片、OPP0芯片、C0VID", "OPPO芯片、OPPO芯片、COVID"],
  ["viv0智慧、10号", "vivo智慧、10号"],
  ["新引|进内外资", "新引进内外资"],
  ["＂松湖之材＂", '"松湖之材"'],
])("%s was %s", (read, printed) => {
  expect(repaired([...read]).join("")).toBe(printed);
});
