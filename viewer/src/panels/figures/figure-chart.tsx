import type { JSX } from "preact";
import { select, selection } from "../../state/session.ts";
import { language, t } from "../../state/words.ts";
import type { FigureChart as Chart } from "../../text/figure-charts.ts";
import { figureWords } from "../../text/figures.ts";

const PERCENT = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });

/** Figures of one year and unit as bars, each a button that leads to its words. */
export function FigureChart({ chart }: { readonly chart: Chart }): JSX.Element {
  const chosen = new Set(selection.value.map(({ id }) => id));
  return (
    <figure class="figure-chart">
      <figcaption>
        {chart.year ?? t("withoutYear")} · <span lang="zh-CN">{chart.unit}</span>
      </figcaption>
      <ul>
        {chart.bars.map(({ fact, measure, length, share }) => {
          const { metric, amount, growth } = figureWords(measure, language.value);
          return (
            <li key={fact} class={share === undefined ? undefined : "part"}>
              <button
                type="button"
                aria-pressed={chosen.has(fact)}
                onClick={() => select({ kind: "fact", id: fact })}
              >
                <span class="bar-name" lang="zh-CN">
                  {metric}
                </span>
                <span class="bar-track" aria-hidden="true">
                  <i style={{ width: `${Math.max(1, length * 100)}%` }} />
                </span>
                <b>{amount}</b>
                {growth !== undefined && (
                  <em class={growth.rising ? "rising" : "falling"}>{growth.text}</em>
                )}
                {share !== undefined && (
                  <small>{t("shareOf", { share: PERCENT.format(share) })}</small>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}
