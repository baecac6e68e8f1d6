import type { Range } from "../../text/paragraphs.ts";
import { trimmed } from "../../text/trimmed.ts";

/**
 * What is selected in a letter, in its code points without the blanks at the ends; undefined when
 * nothing is, "elsewhere" when the selection is not the letter's affair.
 */
export function selectedIn(
  letter: HTMLElement,
  points: readonly string[],
): Range | undefined | "elsewhere" {
  const selection = getSelection();
  const anchor = selection?.anchorNode ?? null;
  if (selection === null || anchor === null || !letter.contains(anchor)) return "elsewhere";
  const range = selection.rangeCount === 0 ? undefined : selection.getRangeAt(0);
  if (range === undefined || range.collapsed) return undefined;
  let start: number | undefined;
  let end = 0;
  for (const segment of letter.querySelectorAll<HTMLElement>("[data-start]")) {
    const node = segment.firstChild;
    if (node === null || !range.intersectsNode(segment)) continue;
    const text = segment.textContent;
    const from = range.startContainer === node ? range.startOffset : 0;
    const to = range.endContainer === node ? range.endOffset : text.length;
    if (to <= from) continue;
    const at = Number(segment.dataset.start);
    start ??= at + [...text.slice(0, from)].length;
    end = at + [...text.slice(0, to)].length;
  }
  return start === undefined ? undefined : trimmed(points, { start, end });
}
