import type { JSX } from "preact";
import type { LetterReview } from "../../../../src/model/review.ts";
import { dismiss, readOnly, retry, unwritten } from "../../state/review.ts";
import { t } from "../../state/words.ts";
import { adviceFor, hasAdvice } from "../parts/refused.tsx";

/** Why nothing can be decided here. */
export function ReadOnlyNote({ review }: { readonly review: LetterReview }): JSX.Element | null {
  const code = readOnly.value;
  if (code === undefined) return null;
  const { what, cure } = review.readOnly ?? {};
  return (
    <div class="trouble" role="status">
      <p>
        <strong>{t("readOnly")}</strong> {t(adviceFor(code))}
      </p>
      {what !== undefined && !hasAdvice(code) && (
        <p class="trouble-detail" lang="en">
          {[what, cure].filter(Boolean).join(". ")}
        </p>
      )}
    </div>
  );
}

interface TroubleProps {
  readonly about: string;
  /** A form has its own button to send it again. */
  readonly inForm?: boolean;
}

/** Why a decision was not written, what to do, and a way to do it. */
export function Trouble({ about, inForm = false }: TroubleProps): JSX.Element | null {
  const held = unwritten.value.get(about);
  if (held === undefined) return null;
  const { code, faults } = held.refusal;
  // What somebody else decided stands above, at the item itself.
  const shown = code === "stale-review" && !inForm ? [] : faults;
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{t("notWritten")}</strong> {t(adviceFor(code))}
      </p>
      {shown.map(({ what, cure, line }) => (
        <p key={`${line} ${what}`} class="trouble-detail" lang="en">
          {line !== undefined && `${t("lineOf", { n: line })} `}
          {[what, cure].filter(Boolean).join(". ")}
        </p>
      ))}
      <p class="trouble-acts">
        {["no-token", "foreign-origin"].includes(code) && (
          <button type="button" class="small-button" onClick={() => location.reload()}>
            {t("reloadPage")}
          </button>
        )}
        {!inForm && (
          <>
            <button type="button" class="small-button" onClick={() => retry(about)}>
              {code === "stale-review" ? t("writeMine") : t("retry")}
            </button>
            <button type="button" class="small-button" onClick={() => dismiss(about)}>
              {code === "stale-review" ? t("keepTheirs") : t("dismiss")}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
