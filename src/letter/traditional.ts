import { characterClass } from "./character-class.ts";

/** Frequent characters that only one of the two scripts writes, pair by pair. */
const isTraditionalForm = characterClass(
  /[會個們來時國學產業發開關實現點體機對說這還進東電話議題員兩當與從經過動應長種為區縣廳門見書號標據處資質術規劃創構際協設備計測試驗環節務認證專項繼續積極導單級總結統類場條數聯網絡鏈貫徹領軍]/,
);
const isSimplifiedForm = characterClass(
  /[会个们来时国学产业发开关实现点体机对说这还进东电话议题员两当与从经过动应长种为区县厅门见书号标据处资质术规划创构际协设备计测试验环节务认证专项继续积极导单级总结统类场条数联网络链贯彻领军]/,
);
const SAMPLE = 20_000;
/** Fewer are names or quotes in a simplified letter. */
const LEAST = 5;

/** Where 乾 is 干; everywhere else it is a name, or heaven. */
const DRY =
  /乾(?=[燥淨净旱杯枯糧粮果洗癬脆癟涸裂酪粉貨货咳冰薪濕湿糧物品式電电])|(?<=[餅饼晒曬烘風风豆肉菜筍笋烤擦吹弄擠晾葡萄茶糕陰])乾/gu;
const HEAVEN = "乾";

/** The text in simplified characters, one for each code point, so that offsets stay; simplified text as it is. */
export async function simplified(text: string): Promise<string> {
  if (!isTraditional(text)) return text;
  const { Converter } = await import("opencc-js/t2cn");
  const convert = Converter({ from: "t", to: "cn" });
  return text
    .split("\n")
    .map((line) => withNames(line, convertLine(line, convert)))
    .join("\n")
    .replaceAll(COVER, "复");
}

/** 覆 stays where it means to cover, and not where it is an answer. */
const COVER = /(?<=[答函回批])覆/g;

/** A line by its words, or, where these have other lengths, by its characters. */
function convertLine(line: string, convert: (text: string) => string): string {
  const whole = convert(line);
  const characters = [...line];
  if ([...whole].length === characters.length) return whole;
  return characters
    .map((character) => {
      const folded = convert(character);
      return [...folded].length === 1 ? folded : character;
    })
    .join("");
}

/** 徐乾學 is no 徐干学. */
function withNames(printed: string, converted: string): string {
  if (!printed.includes(HEAVEN)) return converted;
  const dry = new Set(Array.from(printed.matchAll(DRY), ({ index }) => index));
  return converted.replaceAll(/[干乾]/g, (character, at: number) =>
    printed[at] === HEAVEN && !dry.has(at) ? HEAVEN : character,
  );
}

function isTraditional(text: string): boolean {
  let traditional = 0;
  let simple = 0;
  for (const character of text.slice(0, SAMPLE)) {
    if (isTraditionalForm(character)) traditional += 1;
    else if (isSimplifiedForm(character)) simple += 1;
  }
  return traditional >= LEAST && traditional > simple;
}
