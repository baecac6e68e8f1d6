import { source } from "../data/source.ts";
import { holdWhile } from "./rest.ts";
import { act, loadedNetwork, view } from "./session.ts";

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
