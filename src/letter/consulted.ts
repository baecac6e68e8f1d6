import { anyOf, type Forms } from "./forms.ts";
import type { Field } from "./letter.ts";
import { type Paragraph, splitField } from "./match.ts";

const MARK = /[、，]|以及|及/g;

/** Bodies that were consulted for the answer, as printed: 经会同市发改局、滨海湾新区管委会研究. */
export function consultedIn(opening: Paragraph, forms: Forms): Field[] {
  const { before, after } = forms.words.consulted;
  const list = new RegExp(
    `(?<![关磋协])${anyOf(before)}([^。；：《》]{2,200}?)(?:${anyOf(after)}|，(?!.{2,20}${anyOf(forms.words.bodies)}[、，研意等])|[。：])`,
    "g",
  );
  for (const match of opening.text.matchAll(list)) {
    const printed = match[1] ?? "";
    const from = opening.from + match.index + match[0].indexOf(printed);
    const bodies = splitField({ from, to: from + printed.length, text: printed }, MARK)
      .flatMap((piece) => splitAtAnd(piece, forms))
      .filter(({ text }) => forms.bodyEnd.test(text));
    if (bodies.length > 0) return bodies.map(({ from, to, text }) => ({ from, to, value: text }));
  }
  return [];
}

/** Cuts 市发改局和市科技局 in two, and leaves 市发展和改革局 whole. */
function splitAtAnd(piece: Paragraph, forms: Forms): Paragraph[] {
  for (const { index } of piece.text.matchAll(/[和与]/g)) {
    if (!forms.bodyEnd.test(piece.text.slice(0, index))) continue;
    const second = {
      from: piece.from + index + 1,
      to: piece.to,
      text: piece.text.slice(index + 1),
    };
    const first = { from: piece.from, to: piece.from + index, text: piece.text.slice(0, index) };
    return [first, ...splitAtAnd(second, forms)];
  }
  return [piece];
}
