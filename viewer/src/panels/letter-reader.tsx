import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { LetterRecord } from "../../../src/model/graph.ts";
import { fetchLetter } from "../server/client.ts";
import { letterName, network, t } from "../state/session.ts";
import { highlight } from "../text/highlight.ts";
import { type Range, toParagraphs } from "../text/paragraphs.ts";
import { PartState } from "./part-state.tsx";
import { useLoadable } from "./use-loadable.ts";

interface LetterReaderProps {
  readonly letter: string;
  readonly quotes: readonly Range[];
  readonly mentions: readonly Range[];
}

/** The letter as readable paragraphs, scrolled to the marked words. */
export function LetterReader({ letter, quotes, mentions }: LetterReaderProps): JSX.Element {
  const answer = useLoadable(letter, fetchLetter);
  const known = network.value?.letters.find((each) => each.id === letter);
  return (
    <section class="reader" aria-label={t("letter")}>
      <header>
        <h3>{t("letter")}</h3>
        <p class="reader-source" lang="zh-CN">
          {letterName(letter)}
          {known?.date !== undefined && <time> · {known.date}</time>}
        </p>
      </header>
      {answer.state === "ready" ? (
        <Text letter={answer.value} quotes={quotes} mentions={mentions} />
      ) : (
        <PartState answer={answer} />
      )}
    </section>
  );
}

interface TextProps {
  readonly letter: LetterRecord;
  readonly quotes: readonly Range[];
  readonly mentions: readonly Range[];
}

function Text({ letter, quotes, mentions }: TextProps): JSX.Element {
  const scroller = useRef<HTMLElement>(null);
  const points = useMemo(() => [...letter.text], [letter]);
  const paragraphs = useMemo(() => toParagraphs(letter), [letter]);
  const target = `${letter.id} ${(quotes[0] ?? mentions[0])?.start}`;
  useEffect(() => {
    const box = scroller.current;
    const mark = box?.querySelector("mark");
    if (box === null || mark === null || mark === undefined || target === "") return;
    const top = mark.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTop += top - box.clientHeight * 0.28;
  }, [target]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <article class="letter" lang="zh-CN" ref={scroller} tabIndex={0} aria-label={letter.title}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start} class={paragraph.kind}>
          {highlight(points, paragraph, quotes, mentions).map((piece, index) =>
            piece.mark === "none" ? (
              piece.text
            ) : (
              <mark key={index} class={piece.mark}>
                {piece.text}
              </mark>
            ),
          )}
        </p>
      ))}
    </article>
  );
}
