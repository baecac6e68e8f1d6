import { issuerOfNumber } from "../../src/place/document-number.ts";
import { readGazetteer } from "../../src/place/gazetteer.ts";
import { homeAt, NOWHERE } from "../../src/place/home.ts";

const gazetteer = readGazetteer("data/gazetteer");

test.each([
  ["东工信函", "东莞市", "东莞市工业和信息化局"],
  ["东府办函", "东莞市", "东莞市人民政府办公室"],
  ["深工信建字", "深圳市", "深圳市工业和信息化局"],
  ["深光科创函", "深圳市光明区", "深圳市光明区科技创新局"],
  ["粤发改高技术函", "广东省", "广东省发展和改革委员会"],
  ["粤科函", "东莞市", "广东省科学技术厅"],
  ["合科", "合肥市", "合肥市科学技术局"],
  ["武经信办", "武汉市", "武汉市经济和信息化局"],
  ["昆政函", "昆山市", "昆山市人民政府"],
  ["惠市科函", "惠州市", "惠州市科学技术局"],
  ["东莞发改函", "东莞市", "东莞市发展和改革局"],
  ["东市监函", "东莞市", "东莞市市场监督管理局"],
  ["粤府函", undefined, "广东省人民政府"],
  ["深发改函", undefined, "深圳市发展和改革委员会"],
  ["粤工信函", undefined, "广东省工业和信息化厅"],
])("a number that begins with %s in a letter from %s is from %s", (prefix, home, name) => {
  expect(
    issuerOfNumber(gazetteer, prefix, home === undefined ? NOWHERE : homeAt(gazetteer, home))?.name,
  ).toBe(name);
});

test.each([["黄发改函"], ["东工信函"], ["无此机关"], [""]])(
  "%s without a home names no one body",
  (prefix) => {
    expect(issuerOfNumber(gazetteer, prefix)).toBeUndefined();
  },
);
