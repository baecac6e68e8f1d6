import type { Network } from "./network.ts";

const MOST = 3;

/** Where a picture comes from: the letters by number and date. */
export function sourceLine({ letters }: Pick<Network, "letters">, language: "zh" | "en"): string {
  const named = letters
    .slice(0, MOST)
    .map(({ docNumber, title, date }) => [docNumber ?? title, date].filter(Boolean).join(" "));
  const zh = language === "zh";
  const more = letters.length - named.length;
  const rest = more === 0 ? "" : zh ? `等 ${letters.length} 封函件` : ` and ${more} more letters`;
  return `${zh ? "来源：" : "Source: "}${named.join(zh ? "、" : "; ")}${rest} · lettergraph`;
}
