import type { JSX } from "preact";
import type { Loadable } from "../../data/loadable.ts";
import { t } from "../../state/words.ts";

/** A part of the page that is on its way, or did not come. */
export function PartState({ answer }: { readonly answer: Loadable<unknown> }): JSX.Element | null {
  if (answer.state === "ready") return null;
  if (answer.state === "loading") {
    return (
      <div class="skeleton" role="status">
        <span class="sr-only">{t("loading")}</span>
        <i />
        <i />
        <i />
      </div>
    );
  }
  return (
    <p class="quiet" role="alert">
      {t("partError")}。{answer.detail}
    </p>
  );
}
