import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { Command } from "../../commands/command.ts";
import { useCommands } from "../../commands/use-commands.ts";
import { fetchLetter } from "../../data/source.ts";
import {
  canUndo,
  closeForm,
  correct,
  currentItem,
  decide,
  goTo,
  itemsById,
  litWords,
  loadedReview,
  openForm,
  openReview,
  pending,
  readOnly,
  reopen,
  selectedWords,
  step,
  undo,
} from "../../state/review.ts";
import { openLetter } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import type { Range } from "../../text/paragraphs.ts";
import type { Mark } from "../../text/runs.ts";
import { LetterText } from "../letter/letter-text.tsx";
import { lazy } from "../parts/lazy.tsx";
import { PartState } from "../parts/part-state.tsx";
import { useLoadable } from "../parts/use-loadable.ts";
import { SelectionBar } from "../picture/selection-bar.tsx";
import { useChoices } from "./form-context.ts";
import { ReviewHeader } from "./review-header.tsx";
import { ReviewList } from "./review-list.tsx";

const SecondReader = lazy(async () => (await import("./second-reader.tsx")).SecondReader);

/** The proposals of a letter beside its text: a person decides, and the graph follows. */
export function ReviewScreen(): JSX.Element {
  const id = openLetter.value;
  const letter = useLoadable(id, fetchLetter);
  useEffect(() => {
    if (id === undefined) return;
    void openReview(id);
    // Another window, or an editor, may have decided in the meantime.
    const again = (): void => {
      if (openForm.value === undefined && pending.value.size === 0) void openReview(id);
    };
    addEventListener("focus", again);
    return () => removeEventListener("focus", again);
  }, [id]);
  // Forms choose from these; they are at hand by the time one opens.
  useChoices();
  useCommands(commandsNow());
  const answer = loadedReview.value;
  const current = itemsById.value.get(currentItem.value ?? "");
  // Without a form the browser shows what is selected; marking it anew would end the selection.
  const selected = openForm.value !== undefined ? selectedWords.value : undefined;
  const quote = selected ?? litWords.value ?? current;
  const marks = useMarks(quote);
  return (
    <main class="desk review" data-letter-keys>
      <h1 class="sr-only">{t("review")}</h1>
      <section class="desk-side" aria-label={t("review")}>
        {answer.state === "ready" ? (
          <>
            <ReviewHeader review={answer.value} />
            {answer.value.second !== undefined && <SecondReader />}
            <ReviewList review={answer.value} />
          </>
        ) : (
          <div class="desk-scroll">
            <PartState answer={answer} />
          </div>
        )}
      </section>
      <section class="desk-letter" aria-label={t("letter")}>
        {letter.state === "ready" ? (
          <>
            <LetterText
              letter={letter.value}
              marks={marks}
              at={quote?.start}
              look={({ id: item }) => lookOf(item)}
              onMark={({ id: item }) => {
                // Whoever selects words does not mean to go elsewhere.
                if (getSelection()?.isCollapsed !== false) goTo(item);
              }}
              onWords={takeWords}
            />
            <SelectionBar letter={letter.value} />
          </>
        ) : (
          <PartState answer={letter} />
        )}
      </section>
    </main>
  );
}

function takeWords(words: Range | undefined): void {
  // While a form is open its words stay until others are selected.
  if (words === undefined && openForm.value !== undefined) return;
  selectedWords.value = words;
}

/** Every proposal as a quiet mark, and the quote in question over them. */
function useMarks(quote: Range | undefined): readonly Mark[] {
  const items = itemsById.value;
  const proposals = useMemo(
    () =>
      [...items.values()].map(({ id, start, end }): Mark => ({ kind: "proposal", id, start, end })),
    [items],
  );
  const start = quote?.start;
  const end = quote?.end;
  return useMemo(
    () =>
      start === undefined || end === undefined
        ? proposals
        : [{ kind: "quote", start, end }, ...proposals],
    [proposals, start, end],
  );
}

function lookOf(id: string | undefined): string {
  const item = itemsById.value.get(id ?? "");
  return item === undefined ? "" : `proposal ${item.entry.decision}`;
}

const OF_REVIEW = { group: "review" } as const;

function commandsNow(): readonly Command[] {
  const close: Command = {
    ...OF_REVIEW,
    id: "close-form",
    title: "keyCancel",
    keys: ["Escape"],
    run: closeForm,
  };
  if (openForm.value !== undefined) return [close];
  const move: readonly Command[] = [
    {
      ...OF_REVIEW,
      id: "item-next",
      title: "keyItem",
      keys: ["J", "ArrowDown"],
      run: () => step(1),
    },
    {
      ...OF_REVIEW,
      id: "item-before",
      title: "keyItem",
      keys: ["K", "ArrowUp"],
      run: () => step(-1),
    },
  ];
  if (readOnly.value !== undefined) return move;
  const item = itemsById.value.get(currentItem.value ?? "");
  return [
    ...move,
    { ...OF_REVIEW, id: "accept", title: "keyAccept", keys: ["A"], run: () => decide("accept") },
    { ...OF_REVIEW, id: "reject", title: "keyReject", keys: ["R"], run: () => decide("reject") },
    { ...OF_REVIEW, id: "correct", title: "keyCorrect", keys: ["C"], run: correct },
    {
      ...OF_REVIEW,
      id: "new-fact",
      title: "keyNew",
      keys: ["N"],
      run: () => {
        openForm.value = { kind: "add" };
      },
    },
    {
      ...OF_REVIEW,
      id: "reopen",
      title: "keyReopen",
      keys: ["O"],
      run: () => {
        if (item !== undefined) reopen(item);
      },
    },
    {
      ...OF_REVIEW,
      id: "undo-decision",
      title: "keyUndo",
      keys: ["U", "Ctrl+Z"],
      enabled: () => canUndo.value,
      run: undo,
    },
    ...(selectedWords.value === undefined ? [] : [close]),
  ];
}
