import { DATE, DATE_LINE, isLabelled, isTitle, numberingOf, SALUTATION } from "./forms.ts";
import type { Paragraph } from "./match.ts";

/** Where head, body and closing lines of a letter lie, as indexes of paragraphs; ends exclusive. */
export interface Parts {
  readonly title?: number;
  readonly salutation?: number;
  /** The paragraph that acknowledges what is answered: 您提出的《…》收悉. */
  readonly opening?: number;
  readonly bodyFrom: number;
  readonly bodyTo: number;
}

const HEAD_LIMIT = 40;
const PERSON = /(?:委员|代表|同志|先生|女士|们)(?:（[^（）]*）)?[：:]/;
const OPENS = /收悉|如下[：:。]?$|答复如下|函复如下|意见如下|已收到/;
const SIGNATURE =
  /^[^。；，：、]{2,40}(?:局|委|委员会|厅|办公室|政府|办|院|部|中心|公司|支队|总队|银行|会)(?:（[^（）]*章）)?$/;
const COURTESY =
  /^(?:最后，)?(?:专此|此复|特此|此函|以上(?:答复|意见|回复)|(?:再次|衷心|诚挚|真诚|诚恳|非常|十分)*(?:地)?感谢|欢迎(?:您|你)|如有(?:不同)?意见|妥否|盼复)/;

/** Tells head, body and closing lines of a letter apart. */
export function partsOf(paragraphs: readonly Paragraph[]): Parts {
  const salutation = indexOf(paragraphs, 0, HEAD_LIMIT, isSalutation);
  const title = titleBefore(paragraphs, salutation ?? Math.min(HEAD_LIMIT, paragraphs.length));
  const afterHead = Math.max(salutation ?? -1, title ?? -1) + 1;
  const opening =
    salutation !== undefined &&
    saysMore(paragraphs[salutation]) &&
    OPENS.test(paragraphs[salutation]?.text ?? "")
      ? salutation
      : indexOf(
          paragraphs,
          afterHead,
          afterHead + 2,
          ({ text }) => OPENS.test(text) && numberingOf(text) === undefined,
        );
  const bodyFrom = opening === undefined ? afterHead : opening + 1;
  return {
    ...(title !== undefined && { title }),
    ...(salutation !== undefined && { salutation }),
    ...(opening !== undefined && { opening }),
    bodyFrom,
    bodyTo: Math.max(bodyFrom, closingFrom(paragraphs, bodyFrom)),
  };
}

function isSalutation({ text }: Paragraph): boolean {
  const greeting = SALUTATION.exec(text)?.[0];
  if (greeting === undefined || isLabelled(text) || numberingOf(text) !== undefined) return false;
  const rest = text.slice(greeting.length);
  return (
    rest === "" || PERSON.test(greeting) || /^(?:您|你|贵|《|现|来|我|关于|转来|按)/.test(rest)
  );
}

function saysMore(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && !/[：:]$/.test(paragraph.text.replace(/如下[：:]$/, ""));
}

function titleBefore(paragraphs: readonly Paragraph[], end: number): number | undefined {
  for (let at = end - 1; at >= 0; at -= 1) {
    if (isTitle(paragraphs[at]?.text ?? "")) return at;
  }
  return undefined;
}

function closingFrom(paragraphs: readonly Paragraph[], bodyFrom: number): number {
  const signed = indexOf(paragraphs, bodyFrom, paragraphs.length, ({ text }, at) =>
    isSignature(text, paragraphs[at + 1]?.text ?? ""),
  );
  let end = signed ?? paragraphs.length;
  while (end > bodyFrom && closes(paragraphs, end - 1, bodyFrom)) end -= 1;
  return end;
}

function isSignature(text: string, next: string): boolean {
  if (DATE_LINE.test(text)) return true;
  const date = DATE.exec(text);
  if (date !== null && date.index + date[0].length === text.length) {
    return SIGNATURE.test(text.slice(0, date.index));
  }
  return SIGNATURE.test(text) && (DATE_LINE.test(next) || next === "");
}

function closes(paragraphs: readonly Paragraph[], at: number, bodyFrom: number): boolean {
  const text = paragraphs[at]?.text ?? "";
  if (isLabelled(text) || DATE_LINE.test(text) || SIGNATURE.test(text)) return true;
  if (COURTESY.test(text) && text.length < 120) return true;
  if (/^[（(][^（()）]*(?:印章|盖章|公章|公开|联系)[^（()）]*[）)]$/.test(text)) return true;
  if (numberingOf(text)?.kind !== "point" || /[。；]$/.test(text)) return false;
  // 2.… of a list that 附件：1.… begins.
  for (let above = at - 1; above >= bodyFrom && above > at - 20; above -= 1) {
    const line = paragraphs[above]?.text ?? "";
    if (/^附件/.test(line)) return true;
    if (numberingOf(line)?.kind !== "point") return false;
  }
  return false;
}

function indexOf(
  paragraphs: readonly Paragraph[],
  from: number,
  to: number,
  accepts: (paragraph: Paragraph, at: number) => boolean,
): number | undefined {
  for (let at = from; at < Math.min(to, paragraphs.length); at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph !== undefined && accepts(paragraph, at)) return at;
  }
  return undefined;
}
