import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { LetterCoverage } from "../../../../src/model/coverage.ts";
import { fetchCoverage, fetchLetter, fetchPages, source } from "../../data/source.ts";
import { letterFace, openPassage, showSilent } from "../../state/reading.ts";
import { hovered } from "../../state/scene.ts";
import { go, network } from "../../state/session.ts";
import { letterName, t } from "../../state/words.ts";
import type { Range } from "../../text/paragraphs.ts";
import { sentenceMarks, sentencesOf, shareOf } from "../../text/reading.ts";
import type { Mark } from "../../text/runs.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { PartState } from "../parts/part-state.tsx";
import { useLoadable } from "../parts/use-loadable.ts";
import { FaceChoice } from "./face-choice.tsx";
import { LetterText } from "./letter-text.tsx";
import { PageFace } from "./page-face.tsx";
import { SilentSwitch } from "./silent-switch.tsx";

interface LetterReaderProps {
  readonly letter: string;
  readonly quotes: readonly Range[];
  readonly mentions: readonly Range[];
}

/** The letter beside what it proves, scrolled to the marked words. */
export function LetterReader({ letter, quotes, mentions }: LetterReaderProps): JSX.Element {
  const answer = useLoadable(letter, fetchLetter);
  const covered = useLoadable(letter, fetchCoverage, network.value);
  const pages = useLoadable(letter, fetchPages);
  const layout = pages.state === "ready" && pages.value.pages.length > 0 ? pages.value : undefined;
  const known = network.value?.letters.find((each) => each.id === letter);
  const coverage = covered.state === "ready" ? covered.value : undefined;
  const marks = useMemo(
    () => [
      ...asMarks("quote", quotes),
      ...asMarks("mention", mentions),
      ...sentenceMarks(coverage),
    ],
    [quotes, mentions, coverage],
  );
  return (
    <section class="reader" aria-label={t("letter")}>
      <header>
        <h3>{t("letter")}</h3>
        <p class="reader-source" lang="zh-CN">
          {letterName(letter)}
          {known?.date !== undefined && <time> · {known.date}</time>}
        </p>
        {coverage !== undefined && <SilentSwitch share={shareOf(sentencesOf(coverage))} />}
        <IconButton
          glyph="letter"
          label={t("readLetter")}
          onClick={() => go({ mode: "letter", letter })}
        />
        {layout !== undefined && <FaceChoice />}
        {!source.hasServer && <p class="quiet">{t("pagesElsewhere")}</p>}
      </header>
      {layout !== undefined && letterFace.value === "page" ? (
        <PageFace
          letter={letter}
          layout={layout}
          quotes={quotes}
          mentions={mentions}
          onPlace={(offset) => void openPassage(letter, offset)}
        />
      ) : answer.state === "ready" ? (
        <LetterText
          letter={answer.value}
          marks={marks}
          at={(quotes[0] ?? mentions[0])?.start}
          look={(mark) => `pointable ${showSilent.value && mark.id === "silent" ? "silent" : ""}`}
          onPoint={(sentence) => {
            hovered.value = factsOf(sentence, coverage).map((id) => ({ kind: "fact", id }));
          }}
          onMark={({ start }) => {
            hovered.value = [];
            void openPassage(letter, start);
          }}
        />
      ) : (
        <PartState answer={answer} />
      )}
    </section>
  );
}

function asMarks(kind: Mark["kind"], ranges: readonly Range[]): readonly Mark[] {
  return ranges.map(({ start, end }) => ({ kind, start, end }));
}

/** The facts that a sentence proves: pointing at it lights them in the picture. */
function factsOf(
  sentence: Mark | undefined,
  coverage: LetterCoverage | undefined,
): readonly string[] {
  if (sentence === undefined || coverage === undefined) return [];
  return sentencesOf(coverage).find(({ start }) => start === sentence.start)?.facts ?? [];
}
