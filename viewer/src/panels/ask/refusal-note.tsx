import type { JSX } from "preact";
import type { Refusal } from "../../data/refusal.ts";
import type { MessageKey } from "../../i18n/translate.ts";
import { faultyLines } from "../../state/ask.ts";
import { language, t } from "../../state/words.ts";

/** What is wrong and what helps, by the code of the refusal; the server's own words are English. */
const WORDS: Readonly<Record<string, readonly [what: MessageKey, cure: MessageKey]>> = {
  "cypher-write": ["refusedWrite", "cureWrite"],
  "cypher-syntax": ["refusedSyntax", "cureSyntax"],
  "cypher-refused": ["refusedForm", "cureForm"],
  "query-timeout": ["refusedTime", "cureTime"],
  "query-memory": ["refusedMemory", "cureMemory"],
  "query-parameter": ["refusedParameter", "cureParameter"],
  "bad-parameter": ["refusedParameter", "cureParameter"],
  unreachable: ["refusedUnreachable", "cureUnreachable"],
};

/** Why there is no answer, and what helps. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal }): JSX.Element {
  if (refusal.code === "param-line") {
    return (
      <p class="refusal" role="alert">
        {t("paneParamLine", { lines: faultyLines.value.join(", ") })}
      </p>
    );
  }
  const [what, cure] = WORDS[refusal.code] ?? ["refusedOther", "cureOther"];
  return (
    <div class="refusal" role="alert">
      <p>
        <b>{t(what)}</b> {t(cure)}
      </p>
      <ul lang="en">
        {refusal.faults.map((fault) => (
          <li key={fault.what}>
            {fault.what}
            {/* The plain hint above says the same where there is one for the code. */}
            {(refusal.code === "cypher-refused" || language.value === "en") &&
              fault.cure !== undefined &&
              `. ${fault.cure}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
