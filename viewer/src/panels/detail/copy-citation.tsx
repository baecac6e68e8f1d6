import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { fetchLetter } from "../../data/source.ts";
import type { Language } from "../../i18n/translate.ts";
import { t } from "../../state/words.ts";
import { quoteWithSource } from "../../text/citation.ts";

interface CopyCitationProps {
  readonly letter: string;
  readonly quote: string;
}

/** Copies words with their source, after GB/T 7714 or in English. */
export function CopyCitation({ letter, quote }: CopyCitationProps): JSX.Element {
  const copied = useSignal<Language | undefined>(undefined);
  const copy = async (language: Language): Promise<void> => {
    const answer = await fetchLetter(letter);
    if (answer.state !== "ready") return;
    await navigator.clipboard.writeText(quoteWithSource(quote, answer.value, language));
    copied.value = language;
  };
  return (
    <span class="citation">
      <button type="button" class="text-button" onClick={() => void copy("zh")}>
        {copied.value === "zh" ? t("copied") : "GB/T 7714"}
      </button>
      <button type="button" class="text-button" onClick={() => void copy("en")}>
        {copied.value === "en" ? t("copied") : t("citeEnglish")}
      </button>
    </span>
  );
}
