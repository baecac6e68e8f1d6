import { DATE_LINE } from "./dates.ts";
import { type Forms, isTitle, startsTitle } from "./forms.ts";
import type { Paragraph } from "./match.ts";
import { numberingOf } from "./numbering.ts";

/** The paragraphs of a letter, and where its head, body and closing lines lie among them. */
export interface Parts {
  readonly paragraphs: readonly Paragraph[];
  /** Indexes of paragraphs; absent where the letter has none. */
  readonly title?: number;
  readonly salutation?: number;
  /** The paragraph that takes up what is answered: 您提出的《…》收悉. */
  readonly opening?: number;
  /** The first paragraph of the body, and the first after it. */
  readonly bodyFrom: number;
  readonly bodyTo: number;
}

/** Paragraphs that a site may print above a letter. */
const HEAD_LIMIT = 200;
const OPENING_LIMIT = 400;
const LONGEST_COURTESY = 120;
const LONGEST_LIST = 30;
const ASIDE = /^（[^（）]*(?:印章|盖章|公章|公开|联系|电话|完|附件)[^（）]*）$/;

/** Tells head, body and closing lines apart. */
export function partsOf(paragraphs: readonly Paragraph[], forms: Forms): Parts {
  const salutation = find(
    paragraphs,
    0,
    HEAD_LIMIT,
    ({ text }, at) => isSalutation(forms, text) || isGreeting(forms, text, paragraphs[at + 1]),
  );
  const title = titleOf(paragraphs, salutation, forms);
  const afterHead = Math.max(salutation ?? -1, title ?? -1) + 1;
  const opens = ({ text }: Paragraph): boolean =>
    forms.opening.test(text.slice(0, OPENING_LIMIT)) && numberingOf(text) === undefined;
  const known = salutation ?? title;
  const opening =
    find(paragraphs, salutation ?? afterHead, afterHead + 2, opens) ??
    (known === undefined ? find(paragraphs, 0, HEAD_LIMIT, opens) : undefined);
  const bodyFrom = opening === undefined ? afterHead : opening + 1;
  const cut = opening === undefined ? undefined : cutOpening(paragraphs[opening], forms);
  const all =
    cut === undefined
      ? paragraphs
      : [...paragraphs.slice(0, opening), ...cut, ...paragraphs.slice(bodyFrom)];
  return {
    paragraphs: all,
    ...(title !== undefined && { title }),
    ...(salutation !== undefined && { salutation }),
    ...(opening !== undefined && { opening }),
    bodyFrom,
    bodyTo: Math.max(bodyFrom, closingFrom(all, bodyFrom, forms)),
  };
}

function isSalutation(forms: Forms, text: string): boolean {
  const greeting = forms.salutation.exec(text)?.[0];
  if (greeting === undefined || forms.label.test(text) || numberingOf(text) !== undefined) {
    return false;
  }
  const rest = text.slice(greeting.length);
  return (
    rest === "" ||
    forms.peopleEnd.test(greeting) ||
    /^(?:您|你|贵|《|现|来|我|关于|转|按|根据)/.test(rest)
  );
}

/** A salutation without a colon is one where the letter goes on with whom it greeted. */
function isGreeting(forms: Forms, text: string, below: Paragraph | undefined): boolean {
  if (!forms.greeting.test(text) || startsTitle(forms, text)) return false;
  const goesOn = below?.text ?? "";
  return (
    /^(?:您|你|贵|现|关于|《|感谢|首先)/.test(goesOn) ||
    forms.opening.test(goesOn.slice(0, OPENING_LIMIT))
  );
}

/** The title nearest to the salutation; without one, the first. */
function titleOf(
  paragraphs: readonly Paragraph[],
  salutation: number | undefined,
  forms: Forms,
): number | undefined {
  const head = paragraphs.slice(0, salutation ?? HEAD_LIMIT);
  const isOne = ({ text }: Paragraph): boolean => isTitle(forms, text);
  const at = salutation === undefined ? head.findIndex(isOne) : head.findLastIndex(isOne);
  return at < 0 ? undefined : at;
}

/** Cuts off what follows 收悉。现答复如下： in the same paragraph: it belongs to the body. */
function cutOpening(paragraph: Paragraph | undefined, forms: Forms): Paragraph[] | undefined {
  if (paragraph === undefined) return undefined;
  let end = 0;
  for (const sentence of paragraph.text.slice(0, OPENING_LIMIT).matchAll(/[^。：！]+[。：！]+/g)) {
    if (forms.opening.test(sentence[0])) end = sentence.index + sentence[0].length;
  }
  if (end === 0 || end === paragraph.text.length) return undefined;
  const middle = paragraph.from + end;
  return [
    { from: paragraph.from, to: middle, text: paragraph.text.slice(0, end) },
    { from: middle, to: paragraph.to, text: paragraph.text.slice(end) },
  ];
}

function closingFrom(paragraphs: readonly Paragraph[], bodyFrom: number, forms: Forms): number {
  const signed = find(paragraphs, bodyFrom, paragraphs.length, ({ text }, at) =>
    isSignature(text, paragraphs[at + 1]?.text, forms),
  );
  let end = signed ?? paragraphs.length;
  while (end > bodyFrom && closes(paragraphs, end - 1, bodyFrom, forms)) end -= 1;
  return end;
}

/** A date alone, or the name of a body with the date after it or below it. */
function isSignature(text: string, next: string | undefined, forms: Forms): boolean {
  if (DATE_LINE.test(text)) return true;
  const name = forms.signature.exec(text)?.[0];
  if (name === undefined) return false;
  return name !== text || next === undefined || DATE_LINE.test(next);
}

function closes(
  paragraphs: readonly Paragraph[],
  at: number,
  bodyFrom: number,
  forms: Forms,
): boolean {
  const text = paragraphs[at]?.text ?? "";
  if (forms.label.test(text) || DATE_LINE.test(text) || forms.signature.test(text)) return true;
  if (ASIDE.test(text)) return true;
  if (forms.courtesy.test(text) && text.length < LONGEST_COURTESY) return true;
  return isListed(paragraphs, at, bodyFrom);
}

/** 2.… of a list that 附件：1.… begins. */
function isListed(paragraphs: readonly Paragraph[], at: number, bodyFrom: number): boolean {
  for (let above = at; above >= bodyFrom && at - above < LONGEST_LIST; above -= 1) {
    const text = paragraphs[above]?.text ?? "";
    if (above < at && /^附件?\d{0,2}(?:：|$)/.test(text)) return true;
    if (!/^\d{1,2}[.．、]/.test(text) || /[。；]$/.test(text)) return false;
  }
  return false;
}

function find(
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
