import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { fetchCoverage, fetchLetter } from "../server/client.ts";
import { chosenSentence, showSilent } from "../state/reading.ts";
import { network, openLetter, t, update } from "../state/session.ts";
import { sentenceAfter, sentenceMarks, sentencesOf } from "../text/reading.ts";
import type { Mark } from "../text/runs.ts";
import { CoveragePanel } from "./coverage-panel.tsx";
import { LetterText } from "./letter-text.tsx";
import { PartState } from "./part-state.tsx";
import { useKeys } from "./use-keys.ts";
import { useLoadable } from "./use-loadable.ts";

/** A letter with what was understood of it, sentence by sentence. */
export function LetterScreen(): JSX.Element {
  const id = openLetter.value;
  const letter = useLoadable(id, fetchLetter);
  const covered = useLoadable(id, fetchCoverage, network.value);
  const coverage = covered.state === "ready" ? covered.value : undefined;
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
  useKeys({
    j: () => go(1, false),
    k: () => go(-1, false),
    n: () => go(1, true),
    p: () => go(-1, true),
    s: () => {
      showSilent.value = !showSilent.value;
    },
    r: () => update({ mode: "review" }),
  });
  const look = ({ id: kind, start }: Mark): string =>
    [
      "sentence-words",
      kind === "telling" ? "telling" : showSilent.value ? "silent" : "",
      start === chosenSentence.value ? "chosen" : "",
    ].join(" ");
  return (
    <main class="desk coverage">
      <h1 class="sr-only">{t("coverage")}</h1>
      <section class="desk-side" aria-label={t("coverage")}>
        {covered.state === "ready" ? (
          <CoveragePanel coverage={covered.value} />
        ) : (
          <PartState answer={covered} />
        )}
      </section>
      <section class="desk-letter" aria-label={t("letter")}>
        {letter.state === "ready" ? (
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
