/** A figure of the annotation or the graph, brought to its base unit. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
}

const SCALES: readonly (readonly [prefix: string, factor: number])[] = [
  ["万亿", 1e12],
  ["亿", 1e8],
  ["万", 1e4],
];

const SAME_UNIT: Readonly<Record<string, string>> = { 千瓦: "kW", 公里: "km", "%": "%" };
const WORDS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** How 万 and 亿 at the head of a unit multiply it, and the unit without them: 亿元 is 1e8 元. */
export function scaleOf(printed: string): Figure {
  const scale = SCALES.find(([prefix]) => printed.startsWith(prefix) && printed !== prefix);
  return scale === undefined
    ? { value: 1, unit: printed }
    : { value: scale[1], unit: printed.slice(scale[0].length) };
}

/** The same in the spelling in which units are compared: half width, 千瓦 as kW. */
export function baseUnit(printed: string): Figure {
  const { value, unit } = scaleOf(printed.normalize("NFKC").replace(/\s/gu, ""));
  return { value, unit: SAME_UNIT[unit] ?? unit };
}

/** The number that an annotation prints: 512.6, 1/3, 两, 三分之一; undefined for other words. */
export function annotatedNumber(text: string): number | undefined {
  const plain = text.normalize("NFKC").replace(/[\s,]/gu, "");
  const fraction = /^(.+)分之(.+)$/u.exec(plain) ?? undefined;
  if (fraction !== undefined) {
    const [below, above] = [WORDS[fraction[1] ?? ""], WORDS[fraction[2] ?? ""]];
    return below === undefined || above === undefined ? undefined : above / below;
  }
  const [above = "", below] = plain.split("/");
  const value = below === undefined ? Number(above) : Number(above) / Number(below);
  return WORDS[plain] ?? (plain === "" || Number.isNaN(value) ? undefined : value);
}

/** Whether two numbers are the same but for the rounding of their scaling. */
export function isSameNumber(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
