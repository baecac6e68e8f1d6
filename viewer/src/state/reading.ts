import { signal } from "@preact/signals";

/** Whether sentences that gave no fact are tinted in letters. */
export const showSilent = signal(true);

/** Where the sentence begins whose facts are shown. */
export const chosenSentence = signal<number | undefined>(undefined);
