import { LOADING } from "../data/loadable.ts";
import type { OnStage } from "../data/patience.ts";
import { source } from "../data/source.ts";
import { holdWhile } from "./rest.ts";
import { act, loadedNetwork, view } from "./session.ts";

/** Asks for the network from the start. */
export async function loadNetwork(): Promise<void> {
  loadedNetwork.value = LOADING;
  const onStage: OnStage = (stage) => {
    loadedNetwork.value = { state: "loading", stage };
  };
  loadedNetwork.value = await holdWhile(source.network(onStage));
}

/** Brings in the network as it is now; the view stays, but for selected things that are gone. */
export async function refreshNetwork(): Promise<void> {
  const answer = await holdWhile(source.network());
  // What is shown is older, but it is there; the next refresh may succeed.
  if (answer.state !== "ready") return;
  source.forget();
  const { selected } = view.value;
  const { nodes, links } = answer.value;
  const known = new Set([...nodes, ...links].map(({ id }) => id));
  const items = selected.filter(({ id }) => known.has(id));
  if (items.length < selected.length) act({ kind: "select", items });
  loadedNetwork.value = answer;
}
