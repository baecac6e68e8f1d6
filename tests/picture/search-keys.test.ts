import { searchKeys } from "../../src/picture/search-keys.ts";
import { entity } from "../support/small-graph.ts";

function keysOf(name: string, ...aliases: string[]) {
  return searchKeys([entity(`Zone:${name}`, { name, aliases })]).get(`Zone:${name}`);
}

test("a Chinese name can be typed as pinyin and as initials", () => {
  expect(keysOf("松山湖科学城")).toMatchObject({
    pinyin: "songshanhukexuecheng",
    initials: "sshkxc",
  });
});

test("莞 is read as in place names", () => {
  expect(keysOf("东莞市")).toMatchObject({ pinyin: "dongguanshi", initials: "dgs" });
});

test("a character with several readings takes that of its word", () => {
  expect(keysOf("重庆银行")?.pinyin).toBe("chongqingyinhang");
});

test("Latin names and numbers stay whole, in lower case", () => {
  expect(keysOf("OPPO芯片研发中心")).toMatchObject({
    pinyin: "oppoxinpianyanfazhongxin",
    initials: "oppoxpyfzx",
  });
});

test("ü is typed v", () => {
  expect(keysOf("绿色女子")?.pinyin).toBe("lvsenvzi");
});

test("aliases add a word each, and none twice", () => {
  expect(keysOf("东莞市", "莞", "东莞市")).toMatchObject({
    pinyin: "dongguanshi guan",
    initials: "dgs g",
  });
});

test("punctuation alone, or nothing, gives empty keys", () => {
  expect(keysOf("——《》")).toEqual({ pinyin: "", initials: "" });
});
