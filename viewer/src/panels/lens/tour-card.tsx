import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { collaboration } from "../../state/lens.ts";
import { act, view } from "../../state/session.ts";
import { endTour, tourPlays, tourStop } from "../../state/tour.ts";
import { statusName, t } from "../../state/words.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { useCovering } from "../parts/use-covering.ts";
import { HeadlineFigures, HeadlineQuote, TieWords } from "./headline-card.tsx";
import { poleNames } from "./story-panel.tsx";

/** All stops together take two minutes. */
const LENGTH = 120_000;

/** The guided tour: one stop after another, each with its words, at one's own pace or by itself. */
export function TourCard(): JSX.Element | null {
  const stop = tourStop.value;
  const card = useRef<HTMLElement>(null);
  useCovering("tour", card, "bottom", stop !== undefined);
  const headlines = collaboration.value?.headlines ?? [];
  const last = headlines.length + 1;
  const go = (to: number): void => {
    if (to > last) endTour();
    else tourStop.value = Math.max(0, to);
  };
  useEffect(() => {
    if (stop === undefined) return;
    if (stop === 0) {
      card.current?.focus({ preventScroll: true });
      if (!view.value.lens.on) act({ kind: "lens", lens: { on: true } });
      act({ kind: "select", items: [] }, { passing: true });
    }
    if (!tourPlays.value) return;
    const timer = window.setTimeout(() => go(stop + 1), LENGTH / (last + 1));
    return () => clearTimeout(timer);
  }, [stop, tourPlays.value]);
  if (stop === undefined) return null;
  const headline = headlines[stop - 1];
  return (
    <section class="tour panel" ref={card} tabIndex={-1} aria-label={t("tour")}>
      <div class="tour-words" aria-live="polite">
        {headline !== undefined ? (
          <>
            <p class="tour-title">
              <span class="headline-number">{stop}</span>
              <TieWords headline={headline} />
            </p>
            <p class="headline-notes">
              <HeadlineFigures headline={headline} />
              <span class={`chip status-${headline.status}`}>{statusName(headline.status)}</span>
            </p>
            <HeadlineQuote headline={headline} />
          </>
        ) : stop === 0 ? (
          <p class="tour-title">{t("tourOpening", { ...poleNames(), n: headlines.length })}</p>
        ) : (
          <p class="tour-title">{t("tourEnd")}</p>
        )}
      </div>
      <div class="tour-acts">
        <IconButton glyph="back" label={t("tourBefore")} onClick={() => go(stop - 1)} />
        <progress value={stop} max={last} aria-label={t("tourProgress", { n: stop, all: last })} />
        <IconButton
          glyph={tourPlays.value ? "pause" : "play"}
          label={tourPlays.value ? t("tourPause") : t("tourPlay")}
          onClick={() => {
            tourPlays.value = !tourPlays.value;
          }}
        />
        <IconButton glyph="right" label={t("tourNext")} onClick={() => go(stop + 1)} />
        <IconButton glyph="close" label={t("close")} onClick={endTour} />
      </div>
    </section>
  );
}
