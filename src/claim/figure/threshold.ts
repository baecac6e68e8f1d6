import type { QuantityLexicon } from "../../annotate/quantity/lexicon.ts";
import type { Quantity } from "../../annotate/quantity/quantity.ts";

/** Kinds that before a noun say what it is like: 8英寸晶圆, 15分钟生活圈. */
const DESCRIBES = new Set(["size", "duration"]);
const DESCRIBED =
  /^(?!内|以|之|左右|办结|完成|的|和|至|到|延长|缩短|压缩|减至|减少|降|增|提|调整)\p{Script=Han}/u;

/**
 * The figures that set a limit to what is counted and measure nothing themselves: 超亿元 in
 * 超亿元内资项目278宗, 产值超千亿 in 3—5个产值超千亿的产业集群, 500米 in 500米覆盖率.
 */
export function findThresholds(
  text: string,
  quantities: readonly Quantity[],
  lexicon: QuantityLexicon,
): Set<Quantity> {
  const limits = quantities.filter((quantity, index) => {
    if (DESCRIBES.has(quantity.kind))
      return DESCRIBED.test(text.slice(quantity.to, quantity.to + 2));
    if (quantity.kind === "count" || quantity.comparator === "=" || quantity.comparator === "≈") {
      return false;
    }
    const rest = text.slice(quantity.to, quantity.to + 24);
    if (lexicon.metrics.counted.test(rest)) return true;
    // 年交易额超亿元的28家: what the counted ones come to.
    if (/^的(?:约|近)?\d/.test(rest)) return true;
    const before = quantities[index - 1];
    const gap = before?.kind === "count" ? text.slice(before.to, quantity.from) : "，";
    return /^[^，。；、]{0,8}$/.test(gap) && /^[的、]/.test(rest);
  });
  return new Set(limits);
}
