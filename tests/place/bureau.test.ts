import { readFileSync } from "node:fs";
import { z } from "zod";
import { resolveBureau } from "../../src/place/bureau.ts";
import { readGazetteer } from "../../src/place/gazetteer.ts";
import { homeAt } from "../../src/place/home.ts";

const gazetteer = readGazetteer("data/gazetteer");
const nameOf = (printed: string, home: string) =>
  resolveBureau(gazetteer, printed, homeAt(gazetteer, home))?.name;

describe("a body in a letter from Dongguan", () => {
  test.each([
    ["市发改局", "东莞市发展和改革局"],
    ["市教育局", "东莞市教育局"],
    ["市科学技术局", "东莞市科学技术局"],
    ["市市场监管局", "东莞市市场监督管理局"],
    ["市人力资源社会保障局", "东莞市人力资源和社会保障局"],
    ["市自然资源局", "东莞市自然资源局"],
    ["市金融工作局", "东莞市金融工作局"],
    ["市投资促进局", "东莞市投资促进局"],
    ["工信局", "东莞市工业和信息化局"],
    ["市场监管局", "东莞市市场监督管理局"],
    ["东莞工信局", "东莞市工业和信息化局"],
    ["广东省东莞市工信局", "东莞市工业和信息化局"],
    ["省科技厅", "广东省科学技术厅"],
    ["省委", "中共广东省委"],
    ["市委", "中共东莞市委"],
    ["市政府", "东莞市人民政府"],
    ["中共东莞市委员会", "中共东莞市委"],
    ["中国人民政治协商会议东莞市委员会", "东莞市政协"],
    ["民盟市委", "民盟东莞市委员会"],
    ["团市委", "共青团东莞市委员会"],
    ["大朗镇人民政府", "东莞市大朗镇人民政府"],
    ["松山湖管委会", "东莞松山湖高新技术产业开发区管理委员会"],
    ["深圳市科技创新委", "深圳市科技创新委员会"],
    ["国家发改委", "国家发展和改革委员会"],
  ])("%s is %s", (printed, name) => {
    expect(nameOf(printed, "东莞市")).toBe(name);
  });
});

const GOLD = z.object({
  entities: z.array(
    z.object({ type: z.string(), name: z.string(), aliases: z.array(z.string()).default([]) }),
  ),
});
const INDEX = z.object({ letters: z.array(z.object({ place: z.string(), gold: z.string() })) });
const folder = "tests/fixtures/letters";
const { letters } = INDEX.parse(JSON.parse(readFileSync(`${folder}/index.json`, "utf8")));
const departments = letters.flatMap(({ place, gold }) =>
  GOLD.parse(JSON.parse(readFileSync(`${folder}/${gold}`, "utf8")))
    .entities.filter(({ type }) => type === "Department")
    .flatMap(({ name, aliases }) =>
      [name, ...aliases]
        // 我局, 你厅, 贵委 point at a body of the letter's frame and name none.
        .filter((printed) => !/^[我你贵]/.test(printed))
        .map((printed): [string, string, string[]] => [printed, place, [name, ...aliases]]),
    ),
);

test.each(departments)("%s in a letter from %s is one of %j", (printed, place, names) => {
  expect(names).toContain(nameOf(printed, place));
});

describe("a body in a letter from elsewhere", () => {
  test.each([
    ["区人力资源局", "深圳市光明区", "深圳市光明区人力资源局"],
    ["市规划和自然资源局光明管理局", "深圳市光明区", "深圳市规划和自然资源局光明管理局"],
    ["省发改委", "深圳市光明区", "广东省发展和改革委员会"],
    ["市经信委", "上海市", "上海市经济和信息化委员会"],
    ["市政府", "上海市", "上海市人民政府"],
    ["市经济和信息化局", "北京市海淀区", "北京市经济和信息化局"],
    ["县发改局", "博罗县", "博罗县发展和改革局"],
    ["市发改局", "博罗县", "惠州市发展和改革局"],
    ["市政府", "昆山市", "昆山市人民政府"],
    ["苏州市委", "昆山市", "中共苏州市委"],
    ["管委会", "苏州工业园区", "苏州工业园区管理委员会"],
    ["市工信局", "苏州工业园区", "苏州市工业和信息化局"],
    ["自治区工信厅", "内蒙古自治区", "内蒙古自治区工业和信息化厅"],
    ["州发改委", "恩施土家族苗族自治州", "恩施土家族苗族自治州发展和改革委员会"],
    ["香港特别行政区政府", "深圳市", "香港特别行政区政府"],
    ["深圳证监局", "东莞市", "深圳证监局"],
    ["黄埔海关", "东莞市", "黄埔海关"],
    ["东莞市发改局", "", "东莞市发展和改革局"],
  ])("%s from %s is %s", (printed, home, name) => {
    expect(nameOf(printed, home)).toBe(name);
  });

  test("the place and level come with the name", () => {
    expect(resolveBureau(gazetteer, "区科技创新局", homeAt(gazetteer, "深圳市光明区"))).toEqual({
      name: "深圳市光明区科技创新局",
      place: "深圳市光明区",
      level: "county",
    });
    expect(resolveBureau(gazetteer, "工信部", homeAt(gazetteer, "东莞市"))).toEqual({
      name: "工业和信息化部",
      level: "national",
    });
    expect(resolveBureau(gazetteer, "松山湖管委会", homeAt(gazetteer, "东莞市"))?.level).toBe(
      "zone",
    );
  });

  test.each([
    ["市发改局", ""],
    ["市发改局", "无此市"],
    ["区政府", "武汉市"],
    ["鼓楼区教育局", "东莞市"],
    ["政府", "东莞市"],
    ["局", "东莞市"],
    ["市", "东莞市"],
    ["深圳", "东莞市"],
    ["", "东莞市"],
  ])("%j from %j is no body in particular", (printed, home) => {
    expect(nameOf(printed, home)).toBeUndefined();
  });
});
