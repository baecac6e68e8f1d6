import { signal } from "@preact/signals";
import type { QuestionDescription } from "../../../src/model/api.ts";
import { LOADING, type Loadable } from "../data/loadable.ts";
import { fetchQuestions } from "../data/query-client.ts";
import { holdWhile } from "./rest.ts";

/** The ready questions; loading until somebody wants them. */
export const questions = signal<Loadable<readonly QuestionDescription[]>>(LOADING);

let asking: Promise<void> | undefined;

/** Asks for the questions once; after a failure the next call tries again. */
export function loadQuestions(): Promise<void> {
  asking ??= holdWhile(fetchQuestions()).then((answer) => {
    questions.value = answer;
    if (answer.state === "failed") asking = undefined;
  });
  return asking;
}
