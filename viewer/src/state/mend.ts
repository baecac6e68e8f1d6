import { signal } from "@preact/signals";
import type { JudgementEntry, JudgementOutcome, Judgements } from "../../../src/model/curation.ts";
import { fetchJudgements, sendJudgement, takeBackJudgement } from "../data/curation-client.ts";
import { LOADING, type Loadable } from "../data/loadable.ts";
import type { Refusal } from "../data/refusal.ts";
import type { Sent } from "../data/writing.ts";
import { pageLayer } from "./layers.ts";
import { refreshNetwork } from "./refresh.ts";
import { holdWhile } from "./rest.ts";
import { nodesById, select } from "./session.ts";

/** What is to be mended. */
export const mended = signal<readonly string[]>([]);
export const judgements = signal<Loadable<Judgements>>(LOADING);
/** The judgement that was written last: one click takes it back. */
export const lastWritten = signal<string | undefined>(undefined);
export const mendRefusal = signal<Refusal | undefined>(undefined);
export const mendBusy = signal(false);

export function openMend(ids: readonly string[]): void {
  mended.value = ids.filter((id) => nodesById.value.has(id));
  lastWritten.value = mendRefusal.value = undefined;
  pageLayer.value = "mend";
  void holdWhile(fetchJudgements()).then((answer) => {
    judgements.value = answer;
  });
}

/** Writes a judgement; what it made stays selected. */
export async function mend(entry: JudgementEntry): Promise<boolean> {
  const written = await send(sendJudgement(entry));
  if (!written) return false;
  const made = entry.entities[entry.verdict === "split" ? 1 : 0];
  if (made !== undefined && nodesById.value.has(made)) {
    mended.value = [made];
    select({ kind: "node", id: made });
  }
  return true;
}

export async function takeBack(id: string): Promise<void> {
  if (await send(takeBackJudgement(id))) {
    mended.value = mended.value.filter((each) => nodesById.value.has(each));
  }
}

async function send(asked: Promise<Sent<JudgementOutcome>>): Promise<boolean> {
  mendBusy.value = true;
  const answer = await holdWhile(asked);
  mendBusy.value = false;
  mendRefusal.value = answer.state === "refused" ? answer.refusal : undefined;
  if (answer.state === "refused") return false;
  judgements.value = { state: "ready", value: answer.outcome };
  lastWritten.value = answer.outcome.written;
  await refreshNetwork();
  return true;
}
