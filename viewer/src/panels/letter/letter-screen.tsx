import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { useCommands } from "../../commands/use-commands.ts";
import { fetchCoverage, fetchLetter, fetchPages, source } from "../../data/source.ts";
import { chosenSentence, letterFace, openPassage, showSilent } from "../../state/reading.ts";
import { network, openLetter, go as toScreen } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import { sentenceAfter, sentenceMarks, sentencesOf } from "../../text/reading.ts";
import type { Mark } from "../../text/runs.ts";
import { PartState } from "../parts/part-state.tsx";
import { useLoadable } from "../parts/use-loadable.ts";
import { CoveragePanel } from "./coverage-panel.tsx";
import { FaceChoice } from "./face-choice.tsx";
import { LetterText } from "./letter-text.tsx";
import { PageFace } from "./page-face.tsx";

const OF_LETTER = { group: "letter" } as const;

/** A letter with what was understood of it, sentence by sentence. */
export function LetterScreen(): JSX.Element {
  const id = openLetter.value;
  const letter = useLoadable(id, fetchLetter);
  const covered = useLoadable(id, fetchCoverage, network.value);
  const coverage = covered.state === "ready" ? covered.value : undefined;
  const pages = useLoadable(id, fetchPages);
  const layout = pages.state === "ready" && pages.value.pages.length > 0 ? pages.value : undefined;
  const chosen = (coverage === undefined ? [] : sentencesOf(coverage)).filter(
    ({ start }) => start === chosenSentence.value,
  );
  const marks = useMemo(() => sentenceMarks(coverage), [coverage]);
  const go = (step: number, silent: boolean): void => {
    if (coverage === undefined) return;
    chosenSentence.value = sentenceAfter(
      sentencesOf(coverage),
      chosenSentence.value,
      step,
      silent ? ({ facts }) => facts.length === 0 : undefined,
    );
  };
  useCommands([
    {
      ...OF_LETTER,
      id: "sentence-next",
      title: "keySentence",
      keys: ["J"],
      run: () => go(1, false),
    },
    {
      ...OF_LETTER,
      id: "sentence-before",
      title: "keySentence",
      keys: ["K"],
      run: () => go(-1, false),
    },
    { ...OF_LETTER, id: "silent-next", title: "keySilent", keys: ["N"], run: () => go(1, true) },
    { ...OF_LETTER, id: "silent-before", title: "keySilent", keys: ["P"], run: () => go(-1, true) },
    {
      ...OF_LETTER,
      id: "tint",
      title: "keyTint",
      keys: ["S"],
      run: () => {
        showSilent.value = !showSilent.value;
      },
    },
    {
      ...OF_LETTER,
      id: "to-review",
      title: "reviewLetter",
      keys: ["R"],
      enabled: () => source.hasServer,
      run: () => toScreen({ mode: "review" }),
    },
  ]);
  const look = ({ id: kind, start }: Mark): string =>
    [
      "sentence-words",
      kind === "telling" ? "telling" : showSilent.value ? "silent" : "",
      start === chosenSentence.value ? "chosen" : "",
    ].join(" ");
  return (
    <main class="desk coverage" data-letter-keys>
      <h1 class="sr-only">{t("coverage")}</h1>
      <section class="desk-side" aria-label={t("coverage")}>
        {covered.state === "ready" ? (
          <CoveragePanel coverage={covered.value} />
        ) : (
          <PartState answer={covered} />
        )}
      </section>
      <section class="desk-letter" aria-label={t("letter")}>
        {layout !== undefined && <FaceChoice />}
        {layout !== undefined && letterFace.value === "page" ? (
          <PageFace
            letter={id ?? ""}
            layout={layout}
            quotes={chosen}
            mentions={[]}
            onPlace={(offset) => void openPassage(id ?? "", offset)}
          />
        ) : letter.state === "ready" ? (
          <LetterText
            letter={letter.value}
            marks={marks}
            at={chosenSentence.value}
            look={look}
            onMark={({ start }) => {
              chosenSentence.value = start;
            }}
          />
        ) : (
          <PartState answer={letter} />
        )}
      </section>
    </main>
  );
}
