import { seeded } from "../src/picture/seeded.ts";

/** A letter that nobody wrote, with what it says. */
export interface InventedLetter {
  readonly name: string;
  readonly text: string;
  /** Facts as `name RELATION name`. */
  readonly facts: readonly string[];
}

const CITIES = [
  ["东莞市", "东工信函"],
  ["佛山市", "佛工信函"],
  ["惠州市", "惠工信函"],
  ["中山市", "中工信函"],
  ["珠海市", "珠工信函"],
  ["苏州市", "苏工信函"],
  ["宁波市", "甬工信函"],
  ["青岛市", "青工信函"],
] as const;
const FIRST = [..."安博辰达恩丰冠海恒华嘉景凯朗铭诺普启锐盛泰威新远卓"];
const SECOND = [..."宝川德尔发格光和佳科隆明能佩奇然森拓维翔信扬业展"];
const TRADES = ["新材料", "智能装备", "生物科技", "半导体", "精密机械", "光电科技"];
const FIELDS = ["先进陶瓷", "中子散射", "激光制造", "工业软件", "储能电池", "精准医疗"];

/** The same letter for the same number and seed, whatever was invented before. */
export function inventLetter(number: number, seed = 1): InventedLetter {
  const random = seeded(seed * 1_000_003 + number);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const [city, sign] = pick(CITIES);
  const brand = () => `${pick(FIRST)}${pick(SECOND)}`;
  const company = () => `${city}${brand()}${pick(TRADES)}有限公司`;
  const bureau = `${city}工业和信息化局`;
  const year = 2016 + Math.floor(random() * 9);
  const [first, second, third, fourth] = [company(), company(), company(), company()];
  const institute = `${city}${brand()}${pick(FIELDS)}研究院`;
  const laboratory = `${brand()}${pick(FIELDS)}实验室`;
  const park = `${brand()}${pick(FIELDS)}产业园`;
  const fund = `${brand()}${pick(FIELDS)}产业投资基金`;
  const platform = `${brand()}${pick(FIELDS)}公共服务平台`;
  const facts = [
    `${first} BUILDS ${park}`,
    `${second} ESTABLISHES ${institute}`,
    `${institute} BUILDS ${laboratory}`,
    `${third} COOPERATES_WITH ${institute}`,
    `${fourth} ESTABLISHES ${fund}`,
    `${first} BUILDS ${platform}`,
  ];
  const amount = 1 + Math.floor(random() * 80);
  const text = `${bureau}
${sign}〔${year}〕${number}号

关于政协${city}第十三届六次会议第${number}号提案的答复

各位委员：
　　你们提出的《关于支持${pick(FIELDS)}产业发展的提案》收悉。经研究，现答复如下：
　　一、工作情况
　　一是园区建设加快。${first}投资${amount}亿元建设${park}。
　　二是创新能力增强。${second}设立了${institute}。${institute}建设了${laboratory}。
　　三是合作不断深入。${third}与${institute}开展合作。${fourth}设立了${fund}。
　　二、下一步打算
　　${first}建设${platform}，服务企业${10 + Math.floor(random() * 900)}家。
　　感谢你们对我市工业发展的关心！

${bureau}
${year}年${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日
`;
  return { name: `${sign}-${year}-${number}.txt`, text, facts: [...new Set(facts)] };
}
