/** Traditional characters that names of places, bodies and industries are written with, each before its simplified one. */
const PAIRS =
  "東东廣广莞莞國国際际園园區区縣县鎮镇鄉乡灣湾島岛龍龙門门陽阳陰阴長长開开關关學学業业產产發发經经濟济貿贸財财務务稅税銀银電电機机車车醫医藥药農农漁渔鐵铁鋼钢礦矿環环態态氣气設设備备創创協协會会議议員员團团體体責责權权質质監监督督檢检驗验測测統统計计劃划項项專专術术個个優优勢势與与為为對对從从眾众處处廳厅黨党總总統统組组織织聯联盟盟實实室室驗验館馆場场廠厂廳厅華华寶宝惠惠豐丰澤泽潤润遠远達达運运輸输線线網网絡络數数據据雲云資资訊讯號号碼码導导師师軍军備备衛卫廉廉動动態态歷历壓压縮缩廢废樹树橋桥樓楼層层營营養养飛飞馬马鳥鸟魚鱼鴻鸿麗丽齊齐齡龄臺台灘滩瀋沈蘇苏滬沪漢汉鄭郑鄂鄂貴贵贛赣陝陕蘭兰寧宁";

const SIMPLE = new Map<string, string>();
const characters = [...PAIRS];
for (let at = 0; at + 1 < characters.length; at += 2) {
  SIMPLE.set(characters[at] ?? "", characters[at + 1] ?? "");
}

/** The text in simplified characters, as far as names of this field need it. */
export function toSimplified(text: string): string {
  return [...text].map((character) => SIMPLE.get(character) ?? character).join("");
}
