import type { LetterForms } from "../data/letter-forms.ts";
import { DATE } from "./dates.ts";
import { onceFor } from "./once.ts";

type LabelKind = keyof LetterForms["labels"];

/** The shapes of lines and paragraphs that letters of the genre share, made from data/letter-forms.yaml. */
export interface Forms {
  readonly words: LetterForms;
  /** 殷毓德委员：, 尊敬的罗嘉颖等六位代表：, 省科技厅：. */
  readonly salutation: RegExp;
  /** A salutation without its colon, alone in its paragraph: 殷毓德委员，您好！ */
  readonly greeting: RegExp;
  /** The end of a salutation to people: 等六位代表：. */
  readonly peopleEnd: RegExp;
  /** A line of a form, a web page or a closing. */
  readonly label: RegExp;
  readonly titleStart: RegExp;
  readonly titleEnd: RegExp;
  readonly opening: RegExp;
  readonly courtesy: RegExp;
  readonly paragraphStart: RegExp;
  /** The name of a body alone in its paragraph, or before a date; the name is the first group. */
  readonly signature: RegExp;
  /** The end of the name of a body. */
  readonly bodyEnd: RegExp;
}

/** The shapes that the words make; made once for each set of words. */
export const formsOf = onceFor(makeForms);

/** One of the words, the longest first. */
export const anyOf = onceFor((words: readonly string[]): string => {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`;
});

/** Every label of the genre. */
export const allLabels = onceFor(({ labels }: LetterForms) => Object.values(labels).flat());

/** What stands between a label and what it says: a colon, the border of a cell, the bracket around the label. */
const AFTER_LABEL = "(?:（[^（）]{1,12}）)?(?:[\\]】：:|]\\s?)+";

/** What labels of these kinds say: after their colon, or in the next cell of a table. */
export function labelled(
  forms: Forms,
  kinds: readonly LabelKind[],
  says: string,
  flags = "",
): RegExp {
  return new RegExp(`${labelOf(forms, kinds)}${AFTER_LABEL}${says}`, flags);
}

/** A label of these kinds that does not end a longer one: 标题 in 建议标题 titles no letter. */
export function labelOf(forms: Forms, kinds: readonly LabelKind[]): string {
  const labels = labelsOf(forms);
  const asked = kinds.join(" ");
  const known = labels.get(asked) ?? makeLabel(forms, kinds);
  labels.set(asked, known);
  return known;
}

/** The labels that were asked for, by their kinds: every letter asks for the same. */
const labelsOf = onceFor((_forms: Forms) => new Map<string, string>());

function makeLabel({ words }: Forms, kinds: readonly LabelKind[]): string {
  const all = allLabels(words);
  const labels = kinds.flatMap((kind) => words.labels[kind]);
  const guarded = labels
    .sort((a, b) => b.length - a.length)
    .map((label) => {
      const heads = all
        .filter((longer) => longer !== label && longer.endsWith(label))
        .map((longer) => longer.slice(0, -label.length));
      return `${heads.length === 0 ? "" : `(?<!${anyOf(heads)})`}${anyOf([label])}`;
    });
  return `(?:${guarded.join("|")})`;
}

function makeForms(words: LetterForms): Forms {
  const people = anyOf(words.people);
  const bodies = anyOf(words.bodies);
  const aside = "(?:[（(][^（()）]{1,40}[）)])?";
  const name = "[^。；，,;：:！？“”《》|>]";
  const { attachments, copies, ...labels } = words.labels;
  return {
    words,
    salutation: new RegExp(
      `^(?:致[：:])?(?:${name}{2,40}?(?:${people}|${bodies})[，,])*${name}{1,60}?(?:${people}们?|${bodies})${aside}[：:]`,
    ),
    greeting: new RegExp(
      `^(?:致[：:])?(${name}{2,40}?${people}们?${aside})[，,。]?(?:(?:您|你|大家)们?好[！!。，,：:]?)?$`,
    ),
    peopleEnd: new RegExp(`${people}们?${aside}[：:]?$`),
    label: new RegExp(
      `^[|（(【[]*(?:${anyOf(Object.values(labels).flat())}(?:[（(][^（()）]{1,12}[）)])?[：:|\\]】]|${anyOf(copies)}[：:]|${anyOf(attachments)}\\d{0,2}(?:[：:]|$)|${anyOf(words.lineStarts)}|${anyOf(words.wholeLines)}[）)】\\]]?$)`,
    ),
    titleStart:
      /^(?:[^。；：:《》|>]{0,40}?关于|[^。；：:《》|>，]{0,30}?对(?:.{0,50}第?[\p{Script=Han}]?\d{1,12}号|《|“关于)|[^。；：《》|>，]{0,40}?(?:会议|大会|[一二三四五六七八九十]次)第?[\p{Script=Han}]?\d{1,12}号.{0,16}?(?:提案|建议|议案))/u,
    titleEnd: new RegExp(`${anyOf(words.titleEnds)}(?:[（(][^（()）]{1,30}[）)])?$`),
    opening: new RegExp(anyOf(words.openings)),
    courtesy: new RegExp(`^${anyOf(words.courtesies)}`),
    paragraphStart: new RegExp(`^${anyOf(words.paragraphStarts)}|^${anyOf(words.courtesies)}`),
    signature: new RegExp(
      `^([^。；，：:、（）()|>]{2,40}${bodies})(?:[（(][^（()）]*章[）)])?(?=$|${DATE.source}$)`,
    ),
    bodyEnd: new RegExp(`${bodies}$`),
  };
}

/** Whether a line or paragraph starts a title of the genre. */
export function startsTitle(forms: Forms, text: string): boolean {
  return forms.titleStart.test(text) && !/[。！？]/.test(text);
}

export function isTitle(forms: Forms, text: string): boolean {
  return startsTitle(forms, text) && forms.titleEnd.test(text);
}
