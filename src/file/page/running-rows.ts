import { DOCUMENT_NUMBER } from "../margins.ts";
import type { Row } from "./rows.ts";
import { wordsOf } from "./rows.ts";

/** So many lines at the head or foot of a page can run through all pages. */
const MOST = 5;
const ADDRESS = /^(?:https?|file):\/\/\S*\d+\/\d+$/;
const HOUR = /^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[,，]?(?:上午|下午)?\d{1,2}:\d{2}/;
const NUMBER = /[\d〇零一二三四五六七八九十百]+/g;

/** Leaves out what pages share at their head and foot but for numbers; a document number stays where it is first. */
export function withoutRunningRows(pages: readonly (readonly Row[])[]): Row[][] {
  if (pages.length === 1) return pages.map(withoutBrowserRows);
  const heads = runningAt(pages, (rows, at) => rows[at]);
  const feet = runningAt(pages, (rows, at) => rows[rows.length - 1 - at]);
  let hasNumber = false;
  return pages.map((rows, page) => {
    const [head, foot] = [heads[page] ?? 0, feet[page] ?? 0];
    if (head + foot >= rows.length) return head + foot > rows.length ? [...rows] : rows.slice(0, 0);
    const body = rows.slice(head, rows.length - foot);
    if (hasNumber || body.some((row) => DOCUMENT_NUMBER.test(wordsOf(row)))) {
      hasNumber ||= page === 0;
      return body;
    }
    const number = rows.slice(0, head).find((row) => DOCUMENT_NUMBER.test(wordsOf(row)));
    hasNumber ||= number !== undefined;
    return number === undefined ? body : [number, ...body];
  });
}

/** A browser that prints a page puts the hour above it, and its address and 1/1 below; longer ones show them as running. */
function withoutBrowserRows(rows: readonly Row[]): Row[] {
  const compact = (row: Row | undefined): string => (row ? wordsOf(row).replaceAll(/\s/g, "") : "");
  if (!ADDRESS.test(compact(rows.at(-1)))) return [...rows];
  return rows.slice(HOUR.test(compact(rows[0])) ? 1 : 0, -1);
}

/** How many rows from one end of each page run through the pages. */
function runningAt(
  pages: readonly (readonly Row[])[],
  rowAt: (rows: readonly Row[], at: number) => Row | undefined,
): number[] {
  const shared = new Map<string, Set<number>>();
  for (const [page, rows] of pages.entries()) {
    for (let at = 0; at < MOST; at += 1) {
      const row = rowAt(rows, at);
      if (row === undefined) continue;
      for (const key of keysOf(row)) {
        const found = shared.get(key) ?? new Set();
        shared.set(key, found.add(page));
      }
    }
  }
  // Headers may stand on every other page.
  const enough = pages.length < 4 ? pages.length / 2 : pages.length / 2 - 1;
  return pages.map((rows) => {
    let count = 0;
    if (pages.length < 2 || rows.length < 2) return count;
    for (let row = rowAt(rows, 0); row !== undefined && count < MOST; row = rowAt(rows, count)) {
      const [key] = keysOf(row);
      if (key === undefined || (shared.get(key)?.size ?? 0) <= enough) break;
      count += 1;
    }
    return count;
  });
}

/** What a row says but for numbers, and about where; a place between two counts as both. */
function keysOf(row: Row): string[] {
  const words = wordsOf(row).replaceAll(/\s+/g, "").replaceAll(NUMBER, "#");
  const place = Math.round(row[0].across / row[0].size);
  return [place, place - 1, place + 1].map((each) => `${each} ${words}`);
}
