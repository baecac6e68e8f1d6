import { signal } from "@preact/signals";
import { fetchCoverage } from "../data/source.ts";
import { sentencesOf } from "../text/reading.ts";
import { go } from "./session.ts";

/** Whether sentences that gave no fact are tinted in letters. */
export const showSilent = signal(true);

export const FACES = ["text", "page"] as const;

/** Whether letters are seen as their words or, where they have some, as their pages. */
export const letterFace = signal<(typeof FACES)[number]>("text");

/** Where the sentence begins whose facts are shown. */
export const chosenSentence = signal<number | undefined>(undefined);

/** Opens a letter at the sentence that holds a place of it. */
export async function openPassage(letter: string, at: number): Promise<void> {
  chosenSentence.value = at;
  go({ mode: "letter", letter });
  const coverage = await fetchCoverage(letter);
  if (coverage.state !== "ready" || chosenSentence.value !== at) return;
  const sentence = sentencesOf(coverage.value).find(({ start, end }) => start <= at && at < end);
  if (sentence !== undefined) chosenSentence.value = sentence.start;
}
