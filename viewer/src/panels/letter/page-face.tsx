import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { areasOf, offsetAt, type PageLayout } from "../../../../src/model/page-layout.ts";
import { letterName, t } from "../../state/words.ts";
import type { Range } from "../../text/paragraphs.ts";
import { IconButton } from "../parts/icon-button.tsx";

/** Widths of a page, in hundredths of the room that there is. */
const ZOOMS = [60, 80, 100, 140, 200, 300] as const;
const WHOLE = 2;

interface PageFaceProps {
  readonly letter: string;
  readonly layout: PageLayout;
  /** Words that are lit, and others that are marked less strongly. */
  readonly quotes: readonly Range[];
  readonly mentions: readonly Range[];
  /** Hears of a place in the text that was pointed at on a page. */
  readonly onPlace: (offset: number) => void;
}

/** The pages of a letter as they were printed, with the words that count lit on them. */
export function PageFace(props: PageFaceProps): JSX.Element {
  const { letter, layout, quotes, mentions } = props;
  const box = useRef<HTMLElement>(null);
  const zoom = useSignal(WHOLE);
  const first = (quotes[0] ?? mentions[0])?.start;
  const shown = first === undefined ? undefined : areasOf(layout, first, first + 1)[0];
  const goTo = (page: number, share = 0): void => {
    const scroller = box.current;
    const target = scroller?.querySelector<HTMLElement>(`[data-page="${page}"]`);
    if (scroller === null || target === null || target === undefined) return;
    const height = target.offsetHeight * share - scroller.clientHeight * 0.3;
    scroller.scrollTop = target.offsetTop + Math.max(0, height);
  };
  useEffect(() => {
    if (shown === undefined) return;
    const size = layout.pages[shown.page - 1];
    goTo(shown.page, size === undefined ? 0 : shown.quad[1] / size.height);
  }, [layout, first]);
  const change = (step: number): void => {
    zoom.value = Math.max(0, Math.min(ZOOMS.length - 1, zoom.value + step));
  };
  return (
    <div class="page-face">
      <div class="page-tools">
        <IconButton glyph="minus" label={t("zoomOut")} onClick={() => change(-1)} />
        <IconButton glyph="plus" label={t("zoomIn")} onClick={() => change(1)} />
        <nav aria-label={t("pages")}>
          {layout.pages.map((_, at) => (
            <button
              key={String(at)}
              type="button"
              class="page-number"
              aria-label={t("pageOf", { n: at + 1, all: layout.pages.length })}
              onClick={() => goTo(at + 1)}
            >
              {at + 1}
            </button>
          ))}
        </nav>
        {layout.hasOnlyWords && <span class="quiet">{t("onlyWords")}</span>}
      </div>
      <section
        class="page-scroll"
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        tabIndex={0}
        aria-label={t("pages")}
        onKeyDown={({ key }) => {
          if (key === "+" || key === "=") change(1);
          if (key === "-") change(-1);
        }}
      >
        {layout.pages.map((size, at) => (
          <Page
            key={`${letter}${String(at)}`}
            {...props}
            page={at + 1}
            size={size}
            width={ZOOMS[zoom.value] ?? 100}
          />
        ))}
      </section>
    </div>
  );
}

interface PointedAt {
  readonly currentTarget: HTMLElement;
  readonly clientX: number;
  readonly clientY: number;
}

interface PageProps extends PageFaceProps {
  readonly page: number;
  readonly size: PageLayout["pages"][number];
  readonly width: number;
}

function Page({ letter, layout, page, size, width, quotes, mentions, onPlace }: PageProps) {
  const polygons = (ranges: readonly Range[], kind: string): readonly JSX.Element[] =>
    ranges
      .flatMap(({ start, end }) => areasOf(layout, start, end))
      .filter((area) => area.page === page)
      .map(({ quad }) => (
        <polygon key={`${kind}${quad.join()}`} class={kind} points={quad.join(" ")} />
      ));
  const place = ({ currentTarget, clientX, clientY }: PointedAt): void => {
    const { left, top, width: across, height } = currentTarget.getBoundingClientRect();
    const [x, y] = [
      ((clientX - left) / across) * size.width,
      ((clientY - top) / height) * size.height,
    ];
    const offset = offsetAt(layout, page, x, y);
    if (offset !== undefined) onPlace(offset);
  };
  return (
    // The words can be reached by keyboard in the text face, which holds the same.
    // biome-ignore lint/a11y/useKeyWithClickEvents: pointing at a word is what a pointer is for
    <figure class="page" data-page={page} style={{ width: `${width}%` }} onClick={place}>
      <img
        src={`api/pages/${encodeURIComponent(letter)}/${page}.png`}
        alt={`${letterName(letter)}, ${t("pageOf", { n: page, all: layout.pages.length })}`}
        width={size.width}
        height={size.height}
        loading="lazy"
        decoding="async"
      />
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
        {polygons(mentions, "mention")}
        {polygons(quotes, "quote")}
      </svg>
    </figure>
  );
}
