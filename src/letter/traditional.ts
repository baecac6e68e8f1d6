/** Frequent characters that only one of the two scripts writes, pair by pair. */
const TRADITIONAL = new Set(
  "會個們來時國學產業發開關實現點體機對說這還進東電話議題員兩當與從經過動應長種為區縣廳門見書號標據處資質術規劃創構際協設備計測試驗環節務認證專項繼續積極導單級總結統類場條數聯網絡鏈貫徹領軍",
);
const SIMPLIFIED = new Set(
  "会个们来时国学产业发开关实现点体机对说这还进东电话议题员两当与从经过动应长种为区县厅门见书号标据处资质术规划创构际协设备计测试验环节务认证专项继续积极导单级总结统类场条数联网络链贯彻领军",
);
const SAMPLE = 20_000;
/** Fewer are names or quotes in a simplified letter. */
const LEAST = 5;

/** The text in simplified characters, one for each code point, so that offsets stay; simplified text as it is. */
export async function simplified(text: string): Promise<string> {
  if (!isTraditional(text)) return text;
  const { Converter } = await import("opencc-js/t2cn");
  const convert = Converter({ from: "t", to: "cn" });
  const known = new Map<string, string>();
  let result = "";
  for (const character of text) {
    const folded = known.get(character) ?? convert(character);
    known.set(character, folded);
    result += [...folded].length === 1 ? folded : character;
  }
  // 覆 stays where it means to cover, and not where it is an answer.
  return result.replaceAll(/(?<=[答回函批])覆/g, "复");
}

function isTraditional(text: string): boolean {
  let traditional = 0;
  let simple = 0;
  for (const character of text.slice(0, SAMPLE)) {
    if (TRADITIONAL.has(character)) traditional += 1;
    else if (SIMPLIFIED.has(character)) simple += 1;
  }
  return traditional >= LEAST && traditional > simple;
}
