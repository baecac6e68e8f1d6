/** The n-th number, from 1 on, as some document counts. */
export type Numeral = (number: number) => string;

const DIGITS = [..."〇一二三四五六七八九"];
const LEGAL = [..."零壹贰叁肆伍陆柒捌玖"];
const LEGAL_TRADITIONAL = [..."零壹貳參肆伍陸柒捌玖"];

/** 一百零二, 十二, 二十: as people count, to four digits. */
function counting(digits: readonly string[], units: string, isShort: boolean): Numeral {
  return (number) => {
    const places = [...String(number)].map(Number);
    if (places.length > 4) return String(number);
    let printed = "";
    let skipped = false;
    for (const [at, digit] of places.entries()) {
      const unit = units[places.length - at - 2] ?? "";
      if (digit === 0) skipped = true;
      else {
        const zero = skipped && printed !== "" ? "零" : "";
        const ten = isShort && digit === 1 && at === 0 && places.length === 2;
        printed += zero + (ten ? "" : (digits[digit] ?? "")) + unit;
        skipped = false;
      }
    }
    return printed === "" ? (digits[0] ?? "") : printed;
  };
}

/** 二〇二一: one digit after the other. */
const byDigit: Numeral = (number) =>
  [...String(number)].map((digit) => DIGITS[Number(digit)] ?? digit).join("");

/** Signs in their order, and over from the beginning: 甲乙丙, A … Z, AA. */
function signs(set: string): Numeral {
  const all = [...set];
  return (number) => (all[(number - 1) % all.length] ?? "").repeat(Math.ceil(number / all.length));
}

/** Signs so far as there are any, and figures from there on: ① … ⑳, 21. */
function signsOr(first: number, count: number): Numeral {
  return (number) =>
    number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : String(number);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

const roman: Numeral = (number) => {
  let left = number > 0 && number < 4000 ? number : 0;
  let printed = "";
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      printed += sign;
      left -= value;
    }
  }
  return printed === "" ? String(number) : printed;
};

const full: Numeral = (number) =>
  String(number).replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const chinese = counting(DIGITS, "十百千", true);
const legal = counting(LEGAL, "拾佰仟", false);
const letters = signs("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** The ways of counting, by the names that Word gives them. */
export const NUMERALS: Readonly<Record<string, Numeral>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, "0"),
  decimalFullWidth: full,
  decimalFullWidth2: full,
  decimalHalfWidth: String,
  decimalEnclosedCircle: signsOr(0x2460, 20),
  decimalEnclosedCircleChinese: signsOr(0x2460, 20),
  decimalEnclosedParen: signsOr(0x2474, 20),
  decimalEnclosedFullstop: signsOr(0x2488, 20),
  numberInDash: (number) => `- ${number} -`,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: byDigit,
  japaneseDigitalTenThousand: byDigit,
  taiwaneseDigital: byDigit,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: counting(LEGAL_TRADITIONAL, "拾佰仟", false),
  japaneseLegal: counting(LEGAL_TRADITIONAL, "拾佰仟", false),
  ideographTraditional: signs("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: signs("子丑寅卯辰巳午未申酉戌亥"),
  ideographZodiacTraditional: (number) =>
    `${[..."甲乙丙丁戊己庚辛壬癸"][(number - 1) % 10]}${[..."子丑寅卯辰巳午未申酉戌亥"][(number - 1) % 12]}`,
  ideographEnclosedCircle: signsOr(0x3280, 10),
  upperLetter: letters,
  lowerLetter: (number) => letters(number).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  ordinal: String,
  none: () => "",
  bullet: () => "",
};
