import { neighboursOf } from "./filters.ts";
import { network, select, view, visible } from "./session.ts";

export interface KeyActions {
  readonly search: () => void;
  readonly zoom: (factor: number) => void;
  readonly showAll: () => void;
  readonly openDetail: () => void;
  readonly help: () => void;
  /** Closes what is open on top, else the selection. */
  readonly back: () => void;
}

const STEP = 1.5;

/** Keys of the page; those of a text field stay its own. */
export function listenToKeys({ search, zoom, showAll, openDetail, help, back }: KeyActions): void {
  addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    const typing = isField(event.target);
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      search();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey) return;
    const onGraph = event.target instanceof Element && event.target.closest(".canvas") !== null;
    const acts: Readonly<Record<string, () => void>> = {
      "/": search,
      Escape: back,
      "+": () => zoom(STEP),
      "=": () => zoom(STEP),
      "-": () => zoom(1 / STEP),
      "0": showAll,
      "?": help,
      ...(onGraph && { ArrowRight: () => walk(1), ArrowLeft: () => walk(-1), Enter: openDetail }),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

/** Whether letters that are typed there are text. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, textarea, select");
}

/** Where the last walk started: its neighbours are what the arrows go round. */
let hub: string | undefined;
let last: string | undefined;

/** Goes to the next neighbour round the node that was selected when the walk began. */
function walk(step: number): void {
  const whole = network.value;
  const shown = visible.value;
  if (whole === undefined || shown === undefined) return;
  const { selected } = view.value;
  const from = selected?.kind === "node" ? selected.id : whole.poles[0];
  if (from === undefined) return;
  if (selected === undefined) {
    hub = last = from;
    select({ kind: "node", id: from });
    return;
  }
  if (hub === undefined || last !== from) hub = from;
  const around = [...neighboursOf(hub, whole.links, shown).keys()];
  if (around.length === 0) return;
  const at = from === hub ? (step > 0 ? -1 : 0) : around.indexOf(from);
  const next = around[(at + step + around.length) % around.length];
  if (next === undefined) return;
  last = next;
  select({ kind: "node", id: next });
}
