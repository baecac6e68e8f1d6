import type { Span } from "../../letter/letter.ts";
import { onceFor } from "../../letter/once.ts";
import { createDictionary, type Dictionary } from "./dictionary.ts";
import { matchesIn } from "./mention.ts";
import type { CompiledSlot } from "./slot.ts";

/** The sentences in which a slot can be filled, for each slot. */
export type SlotPlaces = (slot: CompiledSlot) => readonly Span[];

/**
 * Where the slots can be filled: one walk over the letter finds what their names end in, for all of them.
 * The words before a name are common; its head, the words behind it, or the quote that it stands in are not.
 */
export function slotPlaces(slots: readonly CompiledSlot[], masked: string): SlotPlaces {
  const heads = slotsByHead(slots);
  const headed = new Map<CompiledSlot, number[]>(slots.map((slot) => [slot, []]));
  for (let at = 0; at < masked.length; at += 1) {
    const head = heads.at(masked, at);
    if (head === undefined) continue;
    for (const slot of head.value) headed.get(slot)?.push(at);
  }
  const quotes = placesOf(masked, /“/g);
  const marks = placesOf(masked, /[。\n]/g);
  return (slot) => {
    if (slot.quoted) return sentencesOf(quotes, marks, masked.length);
    if (slot.heads !== undefined) return sentencesOf(headed.get(slot) ?? [], marks, masked.length);
    if (slot.after === undefined) return [{ from: 0, to: masked.length }];
    return sentencesOf(placesOf(masked, slot.after), marks, masked.length);
  };
}

function placesOf(text: string, pattern: RegExp): number[] {
  return [...matchesIn(text, pattern)].map(({ index }) => index);
}

/** Each head of a slot, with the slots whose heads it or the beginning of it is: only the longest word is found. */
const slotsByHead = onceFor(
  (slots: readonly CompiledSlot[]): Dictionary<readonly CompiledSlot[]> => {
    const owners = new Map<string, CompiledSlot[]>();
    for (const slot of slots)
      for (const head of slot.ends) owners.set(head, [...(owners.get(head) ?? []), slot]);
    const beginning = (word: string) => [...word].map((_, last) => word.slice(0, last + 1));
    return createDictionary(
      [...owners.keys()].map((word) => [
        word,
        [...new Set(beginning(word).flatMap((head) => owners.get(head) ?? []))],
      ]),
    );
  },
);

/** The sentences that the places stand in, each with the mark before it; places and marks are in order. */
function sentencesOf(places: readonly number[], marks: readonly number[], size: number): Span[] {
  const sentences: Span[] = [];
  let mark = 0;
  let to = -1;
  for (const place of places) {
    if (place <= to) continue;
    while ((marks[mark] ?? size) < place) mark += 1;
    to = marks[mark] ?? size;
    sentences.push({ from: marks[mark - 1] ?? 0, to });
  }
  return sentences;
}
