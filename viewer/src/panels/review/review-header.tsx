import type { JSX } from "preact";
import type { LetterReview } from "../../../../src/model/review.ts";
import {
  canUndo,
  lastOutcome,
  onlyOpen,
  pending,
  readOnly,
  undo,
  unwritten,
} from "../../state/review.ts";
import { t } from "../../state/words.ts";
import { LetterChoice } from "../letter/letter-choice.tsx";
import { Glyph } from "../parts/glyph.tsx";
import { ReadOnlyNote } from "./review-trouble.tsx";

/** How far a review is, in whose name, and what its last decision did to the graph. */
export function ReviewHeader({ review }: { readonly review: LetterReview }): JSX.Element {
  const { open, decided, reviewer, file } = review;
  const all = open + decided;
  return (
    <header class="desk-header">
      <div class="review-title">
        <LetterChoice />
        <p class="quiet" title={file}>
          {t("reviewer", { name: reviewer })}
        </p>
      </div>
      <div class="progress">
        <progress max={all} value={decided} aria-label={t("progress", { decided, all, open })} />
        <p>{t("progress", { decided, all, open })}</p>
      </div>
      <div class="review-tools">
        <label class="only-open">
          <input
            type="checkbox"
            checked={onlyOpen.value}
            onChange={(event) => {
              onlyOpen.value = event.currentTarget.checked;
            }}
          />
          {t("onlyOpen")}
        </label>
        <GraphNote />
        {readOnly.value === undefined && (
          <button type="button" class="small-button" disabled={!canUndo.value} onClick={undo}>
            <Glyph name="undo" />
            {t("undo")}
            <kbd>U</kbd>
          </button>
        )}
      </div>
      <ReadOnlyNote review={review} />
      {open === 0 && all > 0 && <p class="all-done">{t("allDecided")}</p>}
    </header>
  );
}

/** What is being saved, or what the graph holds since the last decision. */
function GraphNote(): JSX.Element {
  const graph = lastOutcome.value;
  const words = (): string => {
    if (pending.value.size > 0) return t("saving");
    if (unwritten.value.size > 0) return t("unwrittenCount", { n: unwritten.value.size });
    if (graph === undefined) return "";
    const { entities, facts, added, changed, withdrawn } = graph;
    return t("graphNow", { entities, facts, added, changed, withdrawn });
  };
  return (
    <p class={unwritten.value.size > 0 ? "graph-note bad" : "graph-note"} role="status">
      {words()}
    </p>
  );
}
