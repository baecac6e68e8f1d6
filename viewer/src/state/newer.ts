import { signal } from "@preact/signals";
import type { LoadingStage } from "../../../src/model/loading.ts";
import { source } from "../data/source.ts";
import { refreshNetwork } from "./refresh.ts";

const PAUSE = 1000;

/** How far newer letters are on their way into the network that is shown, if they are. */
export const newer = signal<LoadingStage | undefined>(undefined);

/** The load that goes on now, if one does. */
export async function stageNow(): Promise<LoadingStage | undefined> {
  const answer = await source.loading();
  return answer.state === "ready" ? answer.value.loading : undefined;
}

/** Says how far a load is until it has ended, and brings in what it loaded. */
export async function awaitNewer(begun: LoadingStage): Promise<void> {
  let stage: LoadingStage | undefined = begun;
  while (stage !== undefined) {
    newer.value = stage;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    stage = await stageNow();
  }
  await refreshNetwork();
  newer.value = undefined;
}
