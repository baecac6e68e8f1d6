import type { JSX } from "preact";
import type { LetterRecord } from "../../../../src/model/graph.ts";
import { openForm, readOnly, selectedWords } from "../../state/review.ts";
import { t } from "../../state/words.ts";

/** Offers to make a fact of the words that are selected in the letter. */
export function SelectionBar({ letter }: { readonly letter: LetterRecord }): JSX.Element | null {
  const words = selectedWords.value;
  if (words === undefined || openForm.value !== undefined || readOnly.value !== undefined) {
    return null;
  }
  const text = [...letter.text].slice(words.start, words.end).join("").replaceAll(/\s+/gu, "");
  return (
    <div class="selection-bar">
      <span lang="zh-CN">“{text}”</span>
      <button
        type="button"
        class="button primary"
        onClick={() => {
          openForm.value = { kind: "add" };
        }}
      >
        {t("addFromWords")} <kbd>N</kbd>
      </button>
    </div>
  );
}
