import type { LetterRecord } from "../../../src/model/graph.ts";
import type { Language } from "../i18n/translate.ts";

type Cited = Pick<LetterRecord, "title" | "docNumber" | "date" | "issuer">;

/** A letter as a source: after GB/T 7714 in Chinese, author–date in English. */
export function citation({ title, docNumber, date, issuer }: Cited, language: Language): string {
  const author = issuer?.slice(issuer.indexOf(":") + 1);
  if (language === "zh") {
    const work = docNumber === undefined ? title : `${title}：${docNumber}`;
    return [author, `${work}[A]`, date]
      .filter((part) => part !== undefined)
      .join(". ")
      .concat(".");
  }
  const year = date === undefined ? "n.d." : date;
  const number = docNumber === undefined ? "" : ` (${docNumber})`;
  return `${author ?? "Anonymous"} (${year}). ${title}${number} [Official letter, in Chinese].`;
}

/** Words of a letter with their source. */
export function quoteWithSource(quote: string, letter: Cited, language: Language): string {
  return `“${quote}”${language === "zh" ? "——" : " — "}${citation(letter, language)}`;
}
