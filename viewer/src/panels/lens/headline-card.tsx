import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Headline } from "../../../../src/model/collaboration.ts";
import { isTextEvidence } from "../../../../src/model/graph.ts";
import { factOf } from "../../../../src/model/joint-region.ts";
import type { NetworkLink } from "../../../../src/model/network.ts";
import { factsKey, fetchFacts } from "../../data/source.ts";
import { network, nodesById, select } from "../../state/session.ts";
import { language, letterName, nodeName, relationName, statusName, t } from "../../state/words.ts";
import { figureWords } from "../../text/figures.ts";
import { Glyph } from "../parts/glyph.tsx";
import { useLoadable } from "../parts/use-loadable.ts";

/** Enough to find the fullest words among. */
const MOST_TOLD = 200;

interface HeadlineCardProps {
  readonly headline: Headline;
  readonly number: number;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One headline: who with whom by what, its figures and status; open, the words that say so. */
export function HeadlineCard({ headline, number, open, onToggle }: HeadlineCardProps): JSX.Element {
  return (
    <li class={open ? "headline open" : "headline"}>
      <button type="button" class="headline-main" aria-expanded={open} onClick={onToggle}>
        <span class="headline-number">{number}</span>
        <span class="headline-words">
          <TieWords headline={headline} />
          <span class="headline-notes">
            <HeadlineFigures headline={headline} />
            <span class={`chip status-${headline.status}`}>{statusName(headline.status)}</span>
          </span>
        </span>
      </button>
      {open && <HeadlineQuote headline={headline} />}
    </li>
  );
}

/** A tie as one reads it: 松山湖科学城 属于 片区 ← 属于 光明科学城. */
export function TieWords({ headline: { tie } }: { readonly headline: Headline }): JSX.Element {
  return (
    <span class="tie" lang={language.value === "zh" ? "zh-CN" : undefined}>
      {tie.nodes.map((id, index) => {
        const link = tie.links[index - 1];
        const outwards = link?.target === id;
        return (
          <span key={id} class="tie-part">
            {link !== undefined && (
              <span class="tie-relation">
                {outwards ? "" : "← "}
                {relationName(link.predicate)}
                {outwards ? " →" : ""}
              </span>
            )}
            <span lang="zh-CN">{nodeName(id)}</span>
          </span>
        );
      })}
    </span>
  );
}

export function HeadlineFigures({ headline }: { readonly headline: Headline }): JSX.Element | null {
  const measures = headline.figures.flatMap((id) => nodesById.value.get(id)?.measure ?? []);
  if (measures.length === 0) return null;
  return (
    <span class="headline-figures">
      {measures.map((measure) => {
        const { amount, period } = figureWords(measure, language.value);
        return (
          <span key={measure.metric} title={measure.metric}>
            <strong>{amount}</strong>
            {period !== undefined && <small>{period}</small>}
          </span>
        );
      })}
    </span>
  );
}

/** The words that state a headline, the fullest ones, and the way to their letter. */
export function HeadlineQuote({ headline }: { readonly headline: Headline }): JSX.Element | null {
  const link = longest(headline);
  const told = useMemo(
    () => toldBy(headline, network.value?.links ?? []),
    [headline, network.value],
  );
  const key = link && factsKey(link.source, told);
  const answer = useLoadable(key, fetchFacts, network.value);
  if (link === undefined || answer.state !== "ready") return null;
  const quotes = answer.value.facts
    .flatMap(({ id, evidence }) =>
      evidence.filter(isTextEvidence).map((quote) => ({ fact: id, quote })),
    )
    .sort((a, b) => b.quote.exact.length - a.quote.exact.length);
  const [best] = quotes;
  if (best === undefined) return null;
  return (
    <button
      type="button"
      class="headline-quote"
      title={t("openProof")}
      onClick={() => select({ kind: "fact", id: best.fact }, best.quote.id)}
    >
      <q lang="zh-CN">{best.quote.exact}</q>
      <span class="headline-source" lang="zh-CN">
        {letterName(best.quote.letter)}
        <Glyph name="right" />
      </span>
    </button>
  );
}

/** Of the facts of a tie, the one with the longest words: they say most. */
function longest({ tie }: Headline): NetworkLink | undefined {
  const length = ({ proofs }: NetworkLink): number =>
    Math.max(0, ...proofs.map(({ start, end }) => end - start));
  return [...tie.links].sort((a, b) => length(b) - length(a))[0];
}

/** The facts that state a headline, and those that give its figures. */
function toldBy({ tie, figures }: Headline, links: readonly NetworkLink[]): readonly string[] {
  const amounts = new Set(figures);
  return [
    ...tie.links.map(({ id }) => factOf(id)),
    ...links.filter(({ target }) => amounts.has(target)).map(({ id }) => factOf(id)),
  ].slice(0, MOST_TOLD);
}
