import type { Project } from "../data/project.ts";
import { failure } from "../model/errors.ts";
import type { Doer } from "../store/load/event.ts";
import type { Loading } from "../store/load/load.ts";
import type { Origin } from "../store/load/origin.ts";
import type { Io } from "./io.ts";
import { VERSION } from "./version.ts";

/** How a person said beforehand what is to happen. */
export interface AgreeFlags {
  readonly yes?: boolean;
}

/** A project as its stores are told of it. */
export function originOf({ id, name, folder }: Project): Origin {
  return { project: id, name, folder, version: VERSION };
}

/** Who does something to a store, as its history will have it. */
export function doerOf(io: Io, what: Doer["what"]): Doer {
  const { USER, USERNAME } = io.environment;
  return { what, who: USER || USERNAME || "unknown", version: VERSION };
}

/**
 * Makes sure that somebody wants a change that takes something out of a store, or puts one project's
 * graph in the place of another's. On a terminal it asks; elsewhere `--yes` has to say so.
 */
export async function agree(
  io: Io,
  { origin, diff, report, held: countHeld }: Loading,
  by: { readonly store: string; readonly project?: Project },
  { yes = false }: AgreeFlags,
): Promise<void> {
  const { project } = by;
  const isOthers = project !== undefined && origin !== undefined && origin.project !== project.id;
  const withdrawn =
    report.withdrawn + diff.letters.withdrawn.length + diff.sources.withdrawn.length;
  const isChange = withdrawn + report.added + report.changed > 0;
  if (yes || !(withdrawn > 0 || (isOthers && isChange))) return;
  const maker =
    isOthers && origin ? `, made by the project ${origin.name} in ${origin.folder}` : "";
  const held = await countHeld();
  const letters = `${held.letters} ${held.letters === 1 ? "letter" : "letters"}`;
  const holds = `${by.store} holds ${letters}, ${held.entities} entities and ${held.facts} facts${maker}`;
  const gone = diff.letters.withdrawn.map(({ docNumber, title }) => docNumber ?? title);
  const names = gone.length === 0 ? "" : `, the whole of ${listed(gone)}`;
  const source = project === undefined ? "this" : `loading ${project.name} from ${project.folder}`;
  const effect = `${source} adds ${report.added}, changes ${report.changed} and withdraws ${report.withdrawn}${names}`;
  if (io.confirm !== undefined) {
    if (await io.confirm(`${holds}; ${effect}. Go on?`)) return;
    throw unanswered("nothing was changed", "Say y to go on, or give another --store.");
  }
  throw unanswered(
    `${holds}; ${effect}`,
    "Nothing was changed: give --yes to go on, --dry-run to see more, or another --store.",
  );
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

function unanswered(what: string, cure: string) {
  return failure("usage", "unanswered", { what, cure });
}
