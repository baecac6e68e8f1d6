import { citation, quoteWithSource } from "../../../viewer/src/text/citation.ts";
import { latinName } from "../../../viewer/src/text/latin-name.ts";

const letter = {
  title: "关于第20210100号提案的答复",
  docNumber: "东工信函〔2021〕109号",
  date: "2021-05-19",
  issuer: "Department:东莞市工业和信息化局",
};

test("a letter is cited after GB/T 7714 and in English", () => {
  expect(citation(letter, "zh")).toBe(
    "东莞市工业和信息化局. 关于第20210100号提案的答复：东工信函〔2021〕109号[A]. 2021-05-19.",
  );
  expect(citation(letter, "en")).toBe(
    "东莞市工业和信息化局 (2021-05-19). 关于第20210100号提案的答复 (东工信函〔2021〕109号) [Official letter, in Chinese].",
  );
});

test("what is not known of a letter is left out", () => {
  expect(citation({ title: "答复" }, "zh")).toBe("答复[A].");
  expect(citation({ title: "答复" }, "en")).toContain("n.d.");
  expect(quoteWithSource("原文", letter, "zh")).toMatch(/^“原文”——东莞市/);
});

test("short Chinese names have a Latin form, long ones none", () => {
  const place = { type: "Place", name: "东莞市", pinyin: "dongguanshi" };
  expect(latinName(place)).toBe("Dongguan");
  expect(latinName({ type: "Company", name: "兆驰", pinyin: "zhaochi" })).toBe("Zhaochi");
  expect(latinName({ ...place, name: "松山湖材料实验室" })).toBeUndefined();
  expect(latinName({ ...place, name: "OPPO" })).toBeUndefined();
});
