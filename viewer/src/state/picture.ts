import { adjacencyOf, otherEnd } from "../../../src/model/adjacency.ts";
import type { Fold } from "../../../src/model/fold.ts";
import type { Network, NetworkLink } from "../../../src/model/network.ts";
import { subjectOf } from "./apply.ts";
import type { Visible } from "./filters.ts";
import type { Exploration } from "./view-state.ts";

/** Things and facts that belong together. */
export interface Part {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** What is drawn of the network, and which part of it is lit; the rest is grey. */
export interface Picture {
  readonly drawn: Part;
  readonly lit: Part;
  /** Folds that stand for their members. */
  readonly closed: readonly Fold[];
  /** Visible things that no drawn fact ties: named in a list, not drawn. */
  readonly unlinked: readonly string[];
}

export interface PictureInput {
  readonly network: Network;
  readonly visible: Pick<Visible, "nodes" | "links">;
  readonly folds: readonly Fold[];
  /** What ties the poles; undefined where the lens is off or finds nothing. */
  readonly lens: Part | undefined;
  /** The ways that are followed. */
  readonly path: Part | undefined;
  readonly view: Pick<
    Exploration,
    "selected" | "hidden" | "expanded" | "added" | "isolated" | "depth" | "trimmed" | "hiddenTypes"
  >;
}

/** How many neighbours an expansion brings to light at once. */
export const EXPANSION = 50;

export function pictureOf(input: PictureInput): Picture {
  const { network, visible, view } = input;
  const around = adjacencyOf(network.links.filter(({ id }) => visible.links.has(id)));
  const base = basePart(input, around);
  const lit = { nodes: new Set(base.nodes), links: new Set(base.links) };
  for (const entry of view.expanded) {
    for (const link of expansionOf(entry, around)) {
      lit.links.add(link.id);
      lit.nodes.add(link.source);
      lit.nodes.add(link.target);
    }
  }
  addTo(lit, input);
  // A selected thing is lit whatever the lens says; its facts are the business of the focus.
  for (const { kind, id } of view.selected)
    if (kind === "node" && visible.nodes.has(id)) lit.nodes.add(id);

  const hidden = new Set(view.hidden);
  const inBackground = (type: string): boolean =>
    type !== "Measure" || !view.hiddenTypes.includes(type);
  const drawnNodes = view.trimmed
    ? new Set(lit.nodes)
    : new Set(
        network.nodes
          .filter(({ id, type }) => !hidden.has(id) && inBackground(type))
          .map(({ id }) => id),
      );
  const drawnLinks = new Set(
    network.links
      .filter(
        ({ id, source, target }) =>
          (!view.trimmed || lit.links.has(id)) && drawnNodes.has(source) && drawnNodes.has(target),
      )
      .map(({ id }) => id),
  );
  const tied = new Set<string>();
  for (const { id, source, target } of network.links) {
    if (source === target || !drawnLinks.has(id)) continue;
    tied.add(source);
    tied.add(target);
  }
  const chosen = new Set(view.selected.map(({ id }) => id));
  const unlinked = [...drawnNodes].filter((id) => !tied.has(id) && !chosen.has(id));
  for (const id of unlinked) {
    drawnNodes.delete(id);
    lit.nodes.delete(id);
  }
  const closed = closedFolds(input.folds, input, lit);
  for (const { members } of closed) for (const id of members) drawnNodes.delete(id);
  return { drawn: { nodes: drawnNodes, links: drawnLinks }, lit, closed, unlinked };
}

/** Lights what was added, and the visible facts between it and what is lit. */
function addTo(
  lit: { nodes: Set<string>; links: Set<string> },
  { network, visible, view }: PictureInput,
): void {
  if (view.added.length === 0) return;
  const added = new Set(view.added.filter((id) => visible.nodes.has(id)));
  for (const id of added) lit.nodes.add(id);
  for (const { id, source, target } of network.links) {
    const ties = added.has(source) || added.has(target);
    if (ties && visible.links.has(id) && lit.nodes.has(source) && lit.nodes.has(target))
      lit.links.add(id);
  }
}

/** What is lit before anything is expanded: the narrowest of what was asked for. */
function basePart(
  { network, visible, lens, path, view }: PictureInput,
  around: ReadonlyMap<string, readonly NetworkLink[]>,
): Part {
  if (path !== undefined) return within(path, visible);
  if (view.depth !== undefined)
    return neighbourhood(view.depth.ids, view.depth.hops, around, visible);
  if (view.isolated !== undefined) {
    const nodes = new Set(view.isolated.filter((id) => visible.nodes.has(id)));
    return { nodes, links: linksAmong(nodes, network.links, visible) };
  }
  if (lens !== undefined) return within(lens, visible);
  const nodes = new Set<string>();
  for (const [id, links] of around) if (links.length > 0 && visible.nodes.has(id)) nodes.add(id);
  return { nodes, links: visible.links };
}

/** All that lies within so many visible facts of some things. */
export function neighbourhood(
  ids: readonly string[],
  hops: number,
  around: ReadonlyMap<string, readonly NetworkLink[]>,
  visible: Pick<Visible, "nodes" | "links">,
): Part {
  const nodes = new Set(ids.filter((id) => visible.nodes.has(id)));
  const links = new Set<string>();
  let front = [...nodes];
  for (let hop = 0; hop < hops; hop++) {
    const next: string[] = [];
    for (const at of front) {
      for (const link of around.get(at) ?? []) {
        links.add(link.id);
        const end = otherEnd(link, at);
        if (nodes.has(end)) continue;
        nodes.add(end);
        next.push(end);
      }
    }
    front = next;
  }
  return { nodes, links };
}

/** The facts that `id`, `id>LEADS` or `id>>100` brings to light. */
export function expansionOf(
  entry: string,
  around: ReadonlyMap<string, readonly NetworkLink[]>,
): readonly NetworkLink[] {
  const [id = "", predicate = "", most] = entry.split(">");
  const own = around.get(id) ?? [];
  const fitting = predicate === "" ? own : own.filter((link) => link.predicate === predicate);
  return fitting.slice(0, most === undefined ? EXPANSION : Number(most));
}

function linksAmong(
  nodes: ReadonlySet<string>,
  links: readonly NetworkLink[],
  visible: Pick<Visible, "nodes" | "links">,
): Set<string> {
  return new Set(
    links
      .filter(
        ({ id, source, target }) => visible.links.has(id) && nodes.has(source) && nodes.has(target),
      )
      .map(({ id }) => id),
  );
}

function within(part: Part, visible: Pick<Visible, "nodes" | "links">): Part {
  const both = (own: ReadonlySet<string>, all: ReadonlySet<string>): Set<string> =>
    new Set([...own].filter((id) => all.has(id)));
  return { nodes: both(part.nodes, visible.nodes), links: both(part.links, visible.links) };
}

/** A fold is open where it was opened, or where one of its members is selected or lit by itself. */
function closedFolds(
  folds: readonly Fold[],
  { view, lens, path }: PictureInput,
  lit: Part,
): Fold[] {
  const opened = new Set(view.expanded.map(subjectOf));
  const chosen = new Set(view.selected.map(({ id }) => id));
  const facts = new Set(view.selected.filter(({ kind }) => kind === "fact").map(({ id }) => id));
  if (view.isolated !== undefined || view.depth !== undefined || facts.size > 0) return [];
  return folds.filter(
    ({ id, members }) =>
      !opened.has(id) &&
      !members.some((member) => chosen.has(member) || opened.has(member)) &&
      ((lens === undefined && path === undefined) ||
        !members.some((member) => lit.nodes.has(member))),
  );
}
