import { LOADING } from "../data/loadable.ts";
import type { OnStage } from "../data/patience.ts";
import { source } from "../data/source.ts";
import { awaitNewer, stageNow } from "./newer.ts";
import { holdWhile } from "./rest.ts";
import { loadedNetwork } from "./session.ts";

/** Asks for the network from the start; what was there before a load that goes on is followed by what comes. */
export async function loadNetwork(): Promise<void> {
  loadedNetwork.value = LOADING;
  let hasWaited = false;
  const onStage: OnStage = (stage) => {
    hasWaited = true;
    loadedNetwork.value = { state: "loading", stage };
  };
  const ask = async () => {
    // Before the network: a load that ended between the two would be missed.
    const stage = await stageNow();
    return { stage, answer: await source.network(onStage) };
  };
  const { stage, answer } = await holdWhile(ask());
  loadedNetwork.value = answer;
  if (stage !== undefined && !hasWaited) await awaitNewer(stage);
}
