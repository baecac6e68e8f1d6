/** ①, [1], 〔2〕, 1), *: what points to a note and is no word of the text. */
const MARK = /^[[［〔（(]?(?:[\d０-９①-⑳]{1,3}|[*＊†‡])[\]］〕）)]?$/u;
/** Behind a unit a raised figure is part of it: km², m³. */
const UNIT = /[A-Za-zμΩ]$/u;

/** Whether raised characters behind `before` are the mark of a note. */
export function isNoteMark(raised: string, before: string): boolean {
  const mark = raised.trim();
  return MARK.test(mark) && !(/^\d$/.test(mark) && UNIT.test(before));
}
