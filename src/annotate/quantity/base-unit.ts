/** A printed unit taken apart: 亿元 is 元 with the scale 亿, which `shift` takes. */
export interface BaseUnit {
  /** Scale words, such as 万亿; empty without. */
  readonly scale: string;
  readonly unit: string;
}

const SAME_UNIT: Readonly<Record<string, string>> = {
  标箱: "标准箱",
  千瓦: "kW",
  公里: "km",
};

/** The unit behind 万 and 亿, as printed. */
export function unscaled(printed: string): BaseUnit {
  const scale = /^(?:万亿|亿|万)(?=.)/u.exec(printed)?.[0] ?? "";
  return { scale, unit: printed.slice(scale.length) };
}

/** The same in the spelling in which units are compared: half width, 千瓦 as kW. */
export function baseUnit(printed: string): BaseUnit {
  const { scale, unit } = unscaled(printed.normalize("NFKC").replace(/\s/gu, ""));
  return { scale, unit: SAME_UNIT[unit] ?? unit };
}
