import type { JSX } from "preact";
import type { Refusal } from "../../data/refusal.ts";
import type { MessageKey } from "../../i18n/translate.ts";
import { t } from "../../state/words.ts";

/** What each refusal of the server means to a person, and what to do about it. */
const ADVICE: Readonly<Record<string, MessageKey>> = {
  "stale-review": "refusedStale",
  review: "refusedReview",
  data: "refusedReview",
  decision: "refusedReview",
  judgements: "refusedReview",
  "no-token": "refusedToken",
  "foreign-origin": "refusedToken",
  "read-only": "refusedReadOnly",
  "store-differs": "refusedStore",
  shipped: "refusedShipped",
  twin: "refusedLetterTaken",
  "unknown-decision": "refusedGone",
  "unknown-judgement": "refusedGone",
  "letter-name": "refusedLetterName",
  "letter-taken": "refusedLetterTaken",
  "letter-empty": "refusedLetterEmpty",
  "letter-binary": "refusedLetterUnread",
  "letter-damaged": "refusedLetterUnread",
  misnamed: "refusedLetterUnread",
  "only-pictures": "refusedLetterUnread",
  "pdf-unreadable": "refusedLetterUnread",
  "no-letter": "refusedLetterUnread",
  stranger: "refusedStranger",
  "too-large": "refusedTooLarge",
  "letter-too-large": "refusedTooLarge",
  unreachable: "refusedUnreachable",
};

export function adviceFor(code: string): MessageKey {
  return ADVICE[code] ?? "refusedOther";
}

/** Whether our own words say all of it, in both languages. */
export function hasAdvice(code: string): boolean {
  return Object.hasOwn(ADVICE, code);
}

/** Why something was not written. */
export function Refused({ refusal }: { readonly refusal: Refusal }): JSX.Element {
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{t("notWritten")}</strong> {t(adviceFor(refusal.code))}
      </p>
      {refusal.faults.map(({ what, cure }) => (
        <p key={what} class="trouble-detail" lang="en">
          {[what, cure].filter(Boolean).join(". ")}
        </p>
      ))}
    </div>
  );
}
