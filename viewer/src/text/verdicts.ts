import type {
  LetterReview,
  ReviewDecision,
  ReviewEntry,
  ReviewItem,
  ReviewList,
} from "../../../src/model/review.ts";

/** What is sent to the server: decisions to write, or one to take back. */
export type ReviewAct =
  | { readonly kind: "write"; readonly decisions: readonly ReviewDecision[] }
  | { readonly kind: "take back"; readonly item: string };

export function itemsOf({ sections }: Pick<LetterReview, "sections">): readonly ReviewItem[] {
  return sections.flatMap(({ items }) => items);
}

export function isOpen({ entry }: ReviewItem): boolean {
  return entry.decision === "undecided";
}

/**
 * What accepting or rejecting an item asks of the server; undefined where it is so already. What a
 * person added is rejected by taking it back: no rule proposes it.
 */
export function verdictOn(item: ReviewItem, verdict: "accept" | "reject"): ReviewAct | undefined {
  const { decision } = item.entry;
  if (decision === verdict) return undefined;
  if (decision === "add") {
    return verdict === "accept" ? undefined : { kind: "take back", item: item.id };
  }
  if (item.list === "mentions") {
    return verdict === "reject" ? undefined : { kind: "take back", item: item.id };
  }
  const { to: _correction, why: _reason, ...about } = item.entry;
  return {
    kind: "write",
    decisions: [{ list: item.list, entry: { ...about, decision: verdict } }],
  };
}

/** The items that an act was about, by what was sent and how the review looked before and after. */
function touched(
  act: ReviewAct,
  before: readonly ReviewItem[],
  now: readonly ReviewItem[],
): readonly string[] {
  if (act.kind === "take back") return [act.item];
  const former = new Map(before.map(({ id, entry }) => [id, JSON.stringify(entry)]));
  return now
    .filter(({ id, entry }) => former.get(id) !== JSON.stringify(entry))
    .filter(({ list, entry }) =>
      act.decisions.some((sent) => sent.list === list && isAsSent(entry, sent.entry)),
    )
    .map(({ id }) => id);
}

/** Whether an entry says what was sent; the server words the quote of selected words. */
function isAsSent(entry: ReviewEntry, sent: ReviewEntry): boolean {
  return Object.entries(sent).every(
    ([key, value]) => key === "to" || JSON.stringify(entry[key]) === JSON.stringify(value),
  );
}

/** The acts that undo one: facts are taken back before the entities that they tie. */
export function actsBack(
  act: ReviewAct,
  before: Pick<LetterReview, "sections">,
  now: Pick<LetterReview, "sections">,
): readonly ReviewAct[] {
  const former = itemsOf(before);
  const current = itemsOf(now);
  const items = touched(act, former, current).flatMap((id) => {
    const item = [...current, ...former].find((each) => each.id === id);
    return item === undefined ? [] : [item];
  });
  const inOrder = items.toSorted((a, b) => UNDO_ORDER.indexOf(a.list) - UNDO_ORDER.indexOf(b.list));
  return inOrder.map(({ id }): ReviewAct => {
    const old = former.find((each) => each.id === id);
    if (old === undefined || isOpen(old)) return { kind: "take back", item: id };
    return { kind: "write", decisions: [{ list: old.list, entry: old.entry }] };
  });
}

const UNDO_ORDER: readonly ReviewList[] = ["facts", "measures", "mentions", "entities"];

/** The item `step` further on; it stops at the ends. */
export function itemAfter(
  items: readonly ReviewItem[],
  current: string | undefined,
  step: number,
): string | undefined {
  const at = items.findIndex(({ id }) => id === current);
  const to = at < 0 ? (step > 0 ? 0 : items.length - 1) : at + step;
  return items[Math.min(Math.max(to, 0), items.length - 1)]?.id;
}

/** The next open item after this one, from the start again at the end; itself when none is open. */
export function nextOpen(
  items: readonly ReviewItem[],
  current: string | undefined,
  isPending: (id: string) => boolean,
): string | undefined {
  const at = items.findIndex(({ id }) => id === current);
  const ahead = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  return ahead.find((item) => isOpen(item) && !isPending(item.id))?.id ?? current;
}
