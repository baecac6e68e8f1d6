import type { JSX } from "preact";
import { go, network, openLetter } from "../../state/session.ts";
import { t } from "../../state/words.ts";

/** Which letter is shown; its number alone where there is no other. */
export function LetterChoice(): JSX.Element {
  const letters = network.value?.letters ?? [];
  const [only] = letters;
  if (letters.length === 1 && only !== undefined) {
    return (
      <p class="letter-choice" lang="zh-CN">
        {only.docNumber ?? only.title}
      </p>
    );
  }
  return (
    <select
      class="letter-choice"
      lang="zh-CN"
      aria-label={t("chooseLetter")}
      value={openLetter.value}
      onChange={(event) => go({ letter: event.currentTarget.value })}
    >
      {letters.map(({ id, docNumber, title }) => (
        <option key={id} value={id}>
          {docNumber ?? title}
        </option>
      ))}
    </select>
  );
}
