/** What pages carry above and below their words; undefined where the first page has none of its own. */
export interface Margins {
  readonly head: readonly string[];
  readonly foot: readonly string[];
  /** What the first page alone carries in the place of them. */
  readonly firstHead?: readonly string[] | undefined;
  readonly firstFoot?: readonly string[] | undefined;
}

export const NO_MARGINS: Margins = { head: [], foot: [] };

/** 东工信函〔2021〕109号 */
export const DOCUMENT_NUMBER = /[〔[（(【［]\d{4}[〕\]）)】］]第?\d{1,5}号/;
/** The red head: whose letter it is. */
const LETTERHEAD =
  /^\p{Script=Han}{2,30}(?:局|厅|委|部|院|办|署|会|府|公室|中心)(?:文件|函|便函|用笺|[（(]函[）)])?$/u;
const PAGE_NUMBER =
  /^[—–―\-－·]*第?[\d〇一二三四五六七八九十]*页?(?:[,，/／]?共?[\d〇一二三四五六七八九十]*页)?[—–―\-－·]*$/;

/** The lines of a document with what its first page shows above and below them; what runs along all pages is told, not read. */
export function withMargins(
  lines: readonly string[],
  { head, foot, firstHead, firstFoot }: Margins,
): { readonly lines: string[]; readonly notes: string[] } {
  const said = new Set(lines.map(compact));
  const hasWords = (line: string): boolean => !PAGE_NUMBER.test(compact(line));
  /** What runs along all pages may be the title once more. */
  const isNew = (line: string): boolean => hasWords(line) && !said.has(compact(line));
  const isOfLetter = (line: string): boolean => {
    const words = compact(line);
    return DOCUMENT_NUMBER.test(words) || LETTERHEAD.test(words);
  };
  const above = firstHead?.filter(hasWords) ?? head.filter(isOfLetter).filter(isNew);
  const below = (firstFoot ?? []).filter(hasWords);
  const running = [...head, ...foot].filter((line) => isNew(line) && !above.includes(line));
  const notes = [...new Set(running)].map((line) => `left out as a running line: ${line.trim()}`);
  return { lines: [...above, ...lines, ...below], notes };
}

function compact(line: string): string {
  return line.replaceAll(/\s+/g, "");
}
