import { batch, computed, signal } from "@preact/signals";
import type { LetterReview, ReviewItem, ReviewOutcome } from "../../../src/model/review.ts";
import { LOADING, type Loadable } from "../data/loadable.ts";
import type { Refusal } from "../data/refusal.ts";
import { sendAct } from "../data/review-client.ts";
import { fetchReview } from "../data/source.ts";
import { mayWrite } from "../data/writing.ts";
import type { Range } from "../text/paragraphs.ts";
import {
  actsBack,
  itemAfter,
  itemsOf,
  nextOpen,
  type ReviewAct,
  verdictOn,
} from "../text/verdicts.ts";
import { refreshNetwork } from "./refresh.ts";
import { holdWhile } from "./rest.ts";

/** What is being filled in: a correction of an item, or a fact that no rule read. */
export type OpenForm =
  | { readonly kind: "correct"; readonly item: string }
  | { readonly kind: "add" };

/** Acts that the server did not write, and why. */
export interface Unwritten {
  readonly acts: readonly ReviewAct[];
  readonly refusal: Refusal;
}

/** Stands for the form of a new fact where others stand for items. */
export const NEW = "new";

export const loadedReview = signal<Loadable<LetterReview>>(LOADING);
export const currentItem = signal<string | undefined>(undefined);
export const openForm = signal<OpenForm | undefined>(undefined);
/** Words that are selected in the letter. */
export const selectedWords = signal<Range | undefined>(undefined);
/** Words of the letter that something beside the items is about. */
export const litWords = signal<Range | undefined>(undefined);
export const onlyOpen = signal(false);
/** What is on its way to the server, by item. */
export const pending = signal<ReadonlySet<string>>(new Set());
export const unwritten = signal<ReadonlyMap<string, Unwritten>>(new Map());
/** What the last decision did to the graph. */
export const lastOutcome = signal<ReviewOutcome["graph"] | undefined>(undefined);
/** Acts that undo what was done on this page, the last one last. */
const undoable = signal<readonly (readonly ReviewAct[])[]>([]);

export const review = computed(() =>
  loadedReview.value.state === "ready" ? loadedReview.value.value : undefined,
);
const items = computed(() => (review.value === undefined ? [] : itemsOf(review.value)));
export const itemsById = computed(() => new Map(items.value.map((item) => [item.id, item])));
export const canUndo = computed(() => undoable.value.length > 0);

/** Why nothing can be decided here, as a code; undefined where it can. */
export const readOnly = computed(
  () => review.value?.readOnly?.code ?? (mayWrite() ? undefined : "no-token"),
);

export async function openReview(letter: string): Promise<void> {
  if (review.value?.letter !== letter) {
    batch(() => {
      loadedReview.value = LOADING;
      currentItem.value = openForm.value = selectedWords.value = undefined;
      litWords.value = lastOutcome.value = undefined;
      undoable.value = [];
      unwritten.value = new Map();
    });
  }
  const answer = await holdWhile(fetchReview(letter));
  if (pending.value.size > 0) return;
  batch(() => {
    loadedReview.value = answer;
    if (currentItem.value === undefined) {
      currentItem.value = nextOpen(items.value, undefined, () => false) ?? items.value[0]?.id;
    }
  });
}

export function goTo(item: string | undefined): void {
  if (item === undefined || openForm.value !== undefined) return;
  litWords.value = undefined;
  currentItem.value = item;
}

/** Lights words that no item is about. */
export function light(words: Range | undefined): void {
  if (openForm.value === undefined) litWords.value = words;
}

export function step(by: number): void {
  const shown = onlyOpen.value
    ? items.value.filter(
        ({ id, entry }) => entry.decision === "undecided" || id === currentItem.value,
      )
    : items.value;
  goTo(itemAfter(shown, currentItem.value, by));
}

/** Accepts or rejects the current item and goes on to the next open one. */
export function decide(verdict: "accept" | "reject"): void {
  const item = itemsById.value.get(currentItem.value ?? "");
  if (item === undefined || readOnly.value !== undefined || pending.value.has(item.id)) return;
  const act = verdictOn(item, verdict);
  if (act !== undefined) void submit(item.id, [act]);
  goTo(nextOpen(items.value, item.id, (id) => pending.value.has(id)));
}

/** Opens the form of the current item, where it can be corrected. */
export function correct(): void {
  const item = itemsById.value.get(currentItem.value ?? "");
  if (item === undefined || item.list === "mentions" || readOnly.value !== undefined) return;
  openForm.value = { kind: "correct", item: item.id };
}

/** Closes the form, and forgets what it was about. */
export function closeForm(): void {
  const form = openForm.value;
  batch(() => {
    openForm.value = selectedWords.value = undefined;
    if (form !== undefined) dismiss(form.kind === "add" ? NEW : form.item);
  });
}

/** Sends what a form asks for; where it is written the form closes and the review goes on. */
export async function save(form: OpenForm, acts: readonly ReviewAct[]): Promise<void> {
  const key = form.kind === "add" ? NEW : form.item;
  const known = new Set(itemsById.value.keys());
  if (!(await submit(key, acts)) || openForm.value !== form) return;
  closeForm();
  const added = items.value.find(({ id, list }) => list === "facts" && !known.has(id))?.id;
  goTo(form.kind === "add" ? added : nextOpen(items.value, key, (id) => pending.value.has(id)));
}

/** Opens an item again that was decided. */
export function reopen(item: ReviewItem): void {
  if (readOnly.value !== undefined || item.entry.decision === "undecided") return;
  void submit(item.id, [{ kind: "take back", item: item.id }]);
}

export function undo(): void {
  const acts = undoable.value.at(-1);
  if (acts === undefined || pending.value.size > 0) return;
  undoable.value = undoable.value.slice(0, -1);
  const [first] = acts;
  const about = first?.kind === "take back" ? first.item : currentItem.value;
  void submit(about ?? NEW, acts, "undo").then(() => {
    if (about !== undefined && itemsById.value.has(about)) goTo(about);
  });
}

let turn: Promise<unknown> = Promise.resolve();

/** Sends acts after those that are on their way; tells whether all were written. */
export function submit(key: string, acts: readonly ReviewAct[], kind = "do"): Promise<boolean> {
  pending.value = new Set([...pending.value, key]);
  dismiss(key);
  const letter = review.value?.letter;
  const mine = turn.then(() => holdWhile(send(key, acts, letter, kind)));
  turn = mine;
  return mine;
}

async function send(
  key: string,
  acts: readonly ReviewAct[],
  letter: string | undefined,
  kind: string,
): Promise<boolean> {
  const back: (readonly ReviewAct[])[] = [];
  let refused: Unwritten | undefined;
  for (const [index, act] of acts.entries()) {
    const before = review.value;
    if (before === undefined || before.letter !== letter) break;
    const answer = await sendAct(before.letter, before.revision, act);
    if (answer.state === "refused") {
      refused = { acts: acts.slice(index), refusal: answer.refusal };
      break;
    }
    const { review: now, graph } = answer.outcome;
    back.unshift(actsBack(act, before, now));
    batch(() => {
      loadedReview.value = { state: "ready", value: now };
      lastOutcome.value = graph;
    });
  }
  batch(() => {
    const left = new Set(pending.value);
    left.delete(key);
    pending.value = left;
    const undoing = back.flat();
    if (kind === "do" && undoing.length > 0) undoable.value = [...undoable.value, undoing];
    if (refused !== undefined) unwritten.value = new Map([...unwritten.value, [key, refused]]);
  });
  // What somebody else decided is what the person must see now.
  if (refused !== undefined && letter !== undefined) await openReview(letter);
  if (pending.value.size === 0 && back.length > 0) await refreshNetwork();
  return refused === undefined;
}

/** Sends again what the server did not write. */
export function retry(key: string): void {
  const held = unwritten.value.get(key);
  if (held !== undefined) void submit(key, held.acts);
}

export function dismiss(key: string): void {
  if (!unwritten.value.has(key)) return;
  const left = new Map(unwritten.value);
  left.delete(key);
  unwritten.value = left;
}
