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

/** A unit without 万 and 亿, and by how much they multiply: 亿元 is 元 times 1e8. */
export function baseUnit(unit: string): Figure {
  const plain = unit.normalize("NFKC").replace(/\s/gu, "");
  const scale = SCALES.find(([prefix]) => plain.startsWith(prefix) && plain !== prefix);
  const base = scale === undefined ? plain : plain.slice(scale[0].length);
  return { value: scale?.[1] ?? 1, unit: SAME_UNIT[base] ?? base };
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
