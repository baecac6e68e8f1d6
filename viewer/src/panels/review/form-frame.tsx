import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { closeForm, NEW, type OpenForm, pending } from "../../state/review.ts";
import { t } from "../../state/words.ts";
import { Trouble } from "./review-trouble.tsx";

interface FormFrameProps {
  readonly form: OpenForm;
  /** The quote that the form is about. */
  readonly words: string;
  /** What selecting words in the letter does, where it does anything. */
  readonly advice?: string;
  readonly onSave: () => void;
  readonly hint: string | undefined;
  readonly children: ComponentChildren;
}

/** A form with its quote above and its buttons below: Enter saves, Esc cancels. */
export function FormFrame({
  form,
  words,
  advice,
  onSave,
  hint,
  children,
}: FormFrameProps): JSX.Element {
  const key = form.kind === "add" ? NEW : form.item;
  const saving = pending.value.has(key);
  const title = form.kind === "add" ? t("addFact") : t("correct");
  // A new fact stands above the sections, a correction within one.
  const Heading = form.kind === "add" ? "h2" : "h3";
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <form
      ref={box}
      class="fact-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving) onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          if (!saving) onSave();
        } else if (event.key === "Escape" && !event.isComposing) {
          event.stopPropagation();
          closeForm();
        }
      }}
    >
      <Heading class="form-title">{title}</Heading>
      {words !== "" && (
        <p class="form-quote" lang="zh-CN">
          {words}
        </p>
      )}
      {advice !== undefined && <p class="quiet">{advice}</p>}
      {children}
      {hint !== undefined && (
        <p class="form-hint" role="alert">
          {hint}
        </p>
      )}
      <Trouble about={key} inForm={true} />
      <p class="form-acts">
        <button type="submit" class="small-button primary" disabled={saving}>
          {saving ? t("saving") : t("save")} <kbd>Enter</kbd>
        </button>
        <button type="button" class="small-button" onClick={closeForm}>
          {t("cancel")} <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
}
