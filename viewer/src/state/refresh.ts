import { fetchNetwork, forgetAnswers, LOADING } from "../server/client.ts";
import { holdWhile } from "./rest.ts";
import { loadedNetwork, select, view } from "./session.ts";

/** Asks for the network from the start. */
export async function loadNetwork(): Promise<void> {
  loadedNetwork.value = LOADING;
  loadedNetwork.value = await holdWhile(fetchNetwork());
}

/** Brings in the network as it is now; the view stays, but for a selection that is gone. */
export async function refreshNetwork(): Promise<void> {
  const answer = await holdWhile(fetchNetwork());
  // What is shown is older, but it is there; the next refresh may succeed.
  if (answer.state !== "ready") return;
  forgetAnswers();
  const { selected } = view.value;
  const { nodes, links } = answer.value;
  const remains = (selected?.kind === "node" ? nodes : links).some(({ id }) => id === selected?.id);
  if (selected !== undefined && !remains) select(undefined);
  loadedNetwork.value = answer;
}
