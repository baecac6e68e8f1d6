import type { JSX } from "preact";
import type { MeasureProperties } from "../../../../src/model/measure.ts";
import { language } from "../../state/words.ts";
import { figureWords } from "../../text/figures.ts";
import { Glyph } from "../parts/glyph.tsx";

interface FigureProps {
  readonly measure: MeasureProperties;
  /** A word before the metric, such as "target". */
  readonly note?: string;
}

/** A figure to be read at a glance: amount large, then what it counts, when, and how it changed. */
export function FigureCard({ measure, note }: FigureProps): JSX.Element {
  const { metric, amount, period, scope, growth } = figureWords(measure, language.value);
  return (
    <span class="figure">
      <span class="figure-amount" title={measure.original}>
        {amount}
      </span>
      <span class="figure-metric" lang="zh-CN">
        {metric}
      </span>
      <span class="figure-notes">
        {note !== undefined && <span class="chip accent">{note}</span>}
        {period !== undefined && <span>{period}</span>}
        {scope !== undefined && <span lang="zh-CN">{scope}</span>}
        {growth !== undefined && (
          <span class={growth.rising ? "growth up" : "growth down"}>
            <Glyph name={growth.rising ? "up" : "down"} />
            {growth.text}
          </span>
        )}
      </span>
    </span>
  );
}
