import type { GrowthSpan } from "../../annotate/quantity/growth.ts";
import type { QuantityLexicon } from "../../annotate/quantity/lexicon.ts";
import type { Quantity } from "../../annotate/quantity/quantity.ts";
import { indexFrom, nextFrom } from "../../letter/spans.ts";
import type { Growth } from "../../model/measure.ts";

const MAX_CLAUSE = 120;

/** Which growth belongs to which figure, and the changes that are figures of their own. */
export interface Attached {
  readonly growthOf: ReadonlyMap<Quantity, { readonly growth: Growth; readonly to: number }>;
  /** 新签约金额同比增长22%: the clause names what grew, so the change is the figure. */
  readonly alone: ReadonlySet<Quantity>;
}

/** Gives each change to the figure that it follows; 分别 gives a list of changes out one by one. */
export function attachGrowth(
  text: string,
  from: number,
  figures: readonly Quantity[],
  spans: readonly GrowthSpan[],
  lexicon: QuantityLexicon,
): Attached {
  const growthOf = new Map<Quantity, { growth: Growth; to: number }>();
  const alone = new Set<Quantity>();
  for (const span of spans) {
    const at = indexFrom(figures, span.from);
    const earlier = figures.slice(Math.max(0, at - span.growths.length), at);
    const later = nextFrom(figures, span.to);
    const targets = isBare(text, from, earlier.at(-1)?.to ?? from, span.from, lexicon)
      ? targetsOf(span, earlier, later)
      : [];
    span.quantities.forEach((quantity, index) => {
      const growth = span.growths[index];
      const target = targets[index];
      if (growth === undefined) return;
      if (target === undefined) alone.add(quantity);
      else if (!growthOf.has(target)) growthOf.set(target, { growth, to: span.to });
    });
  }
  return { growthOf, alone };
}

/** Whether the clause of the change says nothing of what it is that changed. */
function isBare(
  text: string,
  from: number,
  previous: number,
  at: number,
  lexicon: QuantityLexicon,
): boolean {
  const clause =
    /[^，；：。、）]*$/.exec(text.slice(Math.max(from, previous, at - MAX_CLAUSE), at))?.[0] ?? "";
  let words = clause;
  for (let length = 1; length > 0; words = words.slice(length)) {
    length = lexicon.metrics.lead.exec(words)?.[0].length ?? 0;
  }
  return words === "";
}

function targetsOf(
  span: GrowthSpan,
  earlier: readonly Quantity[],
  later: Quantity | undefined,
): (Quantity | undefined)[] {
  const count = span.growths.length;
  const fits = (figure: Quantity | undefined, index: number) => {
    const growth = span.growths[index];
    const relative = growth?.unit === "%" || growth?.unit === "倍" || growth?.unit === "个百分点";
    return figure !== undefined && (relative || figure.unit === growth?.unit) ? figure : undefined;
  };
  if (count > 1) return earlier.slice(-count).map(fits);
  const last = earlier.at(-1);
  return [last === undefined && span.rate ? fits(later, 0) : fits(last, 0)];
}
