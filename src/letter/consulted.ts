import { resolveBureau } from "../place/bureau.ts";
import { anyOf, type Forms } from "./forms.ts";
import type { Field } from "./letter.ts";
import { type Paragraph, splitField } from "./match.ts";
import { onceFor } from "./once.ts";
import type { Naming } from "./parties.ts";

const MARK = /[、，]|以及|及/g;
/** 我局, 有关部门 and the like name nobody else, or nobody in particular. */
const UNNAMED = /^[经由并已]*(?:我|本|贵|各|有关|相关|其他|其它|多个|上述)/;
const GOVERNMENT = /(?:人民)?政府$/;
const PLACE = /(?:省|市|区|县|自治州|自治区)$/;

/** Bodies other than the issuer that had a part in the answer, as printed: 经会同市发改局、滨海湾新区管委会研究. */
export function consultedIn(
  opening: Paragraph,
  issuer: string | undefined,
  naming: Naming,
): Field[] {
  const found = new Map<number, Field>();
  for (const pattern of patternsOf(naming.forms)) {
    for (const match of opening.text.matchAll(pattern)) {
      const printed = match[1] ?? "";
      const from = opening.from + match.index + match[0].indexOf(printed);
      for (const field of bodiesIn({ from, to: from + printed.length, text: printed }, naming)) {
        found.set(field.to, found.get(field.to) ?? field);
      }
    }
  }
  const fullName = (name: string) =>
    resolveBureau(naming.gazetteer, name, naming.home)?.name ?? name;
  return [...found.values()]
    .filter(({ value }) => fullName(value) !== issuer)
    .sort((a, b) => a.from - b.from);
}

/** A list behind 经会同, and one before 协办. */
const patternsOf = onceFor(({ words }: Forms): readonly RegExp[] => {
  const { before, after, parts } = words.consulted;
  const bodies = anyOf(words.bodies);
  const list = "([^。；：《》]{2,200}?)";
  return [
    new RegExp(
      `(?<![关磋协])${anyOf(before)}${list}(?:${anyOf(after)}|，(?!.{2,20}${bodies}[、，研意等])|[。：])`,
      "g",
    ),
    new RegExp(
      `(?:^|[，。；：]|收悉|由)([^，。；：《》]{2,200}?)${anyOf(parts)}(?=$|[，。；、）])`,
      "g",
    ),
  ];
});

/** The members from the first known to be a body to the last; those between need not be known. */
function bodiesIn(list: Paragraph, { forms }: Naming): Field[] {
  const pieces = splitField(list, MARK)
    .flatMap((piece) => splitAtAnd(piece, (text) => forms.bodyEnd.test(text)))
    .filter(({ text }) => !UNNAMED.test(text));
  const isBody = ({ text }: Paragraph): boolean => forms.bodyEnd.test(text);
  const last = pieces.findLastIndex(isBody);
  const first = pieces.findIndex((piece) => isBody(piece) || PLACE.test(piece.text));
  if (last < 0) return [];
  return pieces.slice(first, last + 1).map(({ from, to, text }, at) => {
    // 江苏省、浙江省人民政府 are two governments.
    const rest = pieces.slice(first + at).find(({ text }) => !PLACE.test(text))?.text;
    const government = PLACE.test(text) ? GOVERNMENT.exec(rest ?? "")?.[0] : undefined;
    return { from, to, value: text + (government ?? "") };
  });
}

/** Cuts 市发改局和市科技局 in two, and leaves 市发展和改革局 whole. */
function splitAtAnd(piece: Paragraph, isBody: (text: string) => boolean): Paragraph[] {
  for (const { index } of piece.text.matchAll(/[和与]/g)) {
    if (!isBody(piece.text.slice(0, index))) continue;
    const second = {
      from: piece.from + index + 1,
      to: piece.to,
      text: piece.text.slice(index + 1),
    };
    const first = { from: piece.from, to: piece.from + index, text: piece.text.slice(0, index) };
    return [first, ...splitAtAnd(second, isBody)];
  }
  return [piece];
}
