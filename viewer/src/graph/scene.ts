import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { Position } from "../../../src/model/network.ts";
import type { Part } from "../state/picture.ts";
import type { Theme } from "../state/view-state.ts";
import { HUES } from "../vocabulary/palette.ts";
import { CANVAS_THEMES, mixed } from "./canvas-theme.ts";
import type { Focus } from "./focus.ts";
import type { EdgeAttributes, NodeAttributes } from "./graph-data.ts";

/** What is written on a line beside the name of its relation. */
export interface LineNote {
  /** Of the headline that it belongs to. */
  readonly number?: number;
  readonly figures?: string;
}

/** What is written above a group of a layout, in layout units. */
export interface GroupName extends Position {
  readonly text: string;
}

/** What the picture shows of the network, and how. */
export interface Scene {
  /** All that is drawn, folds and their lines included. */
  readonly drawn: Part;
  /** The part that is lit; the rest is grey. */
  readonly lit: Part;
  /** What the picture is fitted to. */
  readonly frame: ReadonlySet<string>;
  readonly focus: Focus | undefined;
  readonly theme: Theme;
  /** Lines that carry their name without being asked. */
  readonly notes: ReadonlyMap<string, LineNote>;
  /** Figures below the names of what they measure. */
  readonly badges: ReadonlyMap<string, string>;
  /** A second name, for those who read the first one badly. */
  readonly captions: ReadonlyMap<string, string>;
  readonly groupNames: readonly GroupName[];
  readonly foldNames: ReadonlyMap<string, string>;
  readonly pinned: ReadonlySet<string>;
  /** The two between which ways are followed: they are named whatever is near. */
  readonly ends: ReadonlySet<string>;
  /** The relation's name in the language of the interface. */
  readonly relationName: (predicate: string) => string;
}

export interface NodeAppearance extends Partial<NodeDisplayData> {
  readonly fillColor: string;
  readonly ringColor: string;
  readonly iconColor: string;
}

/** How a thing stands out: in focus or lit, faded beside a focus, or grey because it is not lit. */
export type Standing = "lit" | "faded" | "grey";

const GREY_SIZE = 5.5;
/** Room for the number of what it stands for. */
const GREY_COUNT_SIZE = 12;

export function nodeStanding(id: string, { focus, lit }: Scene): Standing {
  if (focus?.nodes.has(id) === true) return "lit";
  if (!lit.nodes.has(id)) return "grey";
  return focus?.fades === true ? "faded" : "lit";
}

/** What is not lit is a small disc. */
export function nodeSize(id: string, node: NodeAttributes, scene: Scene): number {
  if (nodeStanding(id, scene) !== "grey") return node.size;
  return Math.min(node.count === undefined ? GREY_SIZE : GREY_COUNT_SIZE, node.size);
}

/** A node's colours in a scene. Background nodes are hollow; what is not lit is a small pale disc. */
export function nodeAppearance(id: string, node: NodeAttributes, scene: Scene): NodeAppearance {
  const theme = CANVAS_THEMES[scene.theme];
  const hue = node.hue === "ink" ? theme.ink : HUES[node.hue];
  const standing = nodeStanding(id, scene);
  const sink = scene.focus?.fades === true ? theme.fade : theme.sink;
  const fading = { lit: 0, faded: theme.sink, grey: sink }[standing];
  const fade = (color: string): string => mixed(color, theme.surface, fading);
  const hollow = node.background;
  const rim = scene.theme === "dark" || hollow ? hue.fill : hue.ring;
  return {
    fillColor: hollow ? theme.surface : fade(hue.fill),
    ringColor: fade(hollow && scene.theme === "light" ? hue.ring : rim),
    iconColor: fade(hollow ? (scene.theme === "light" ? hue.ring : hue.fill) : hue.icon),
    size: nodeSize(id, node, scene),
    hidden: !scene.drawn.nodes.has(id),
    zIndex: standing === "lit" ? 1 : 0,
  };
}

/** A line's colour and width in a scene. */
export function edgeAppearance(
  id: string,
  edge: EdgeAttributes,
  scene: Scene,
): Partial<EdgeDisplayData> {
  const theme = CANVAS_THEMES[scene.theme];
  const hidden = !scene.drawn.links.has(id);
  const { focus } = scene;
  if (focus?.fades === true && !focus.links.has(id)) {
    return { color: theme.fadedLine, hidden, zIndex: 0 };
  }
  if (focus?.links.has(id) === true) {
    const alone = focus.links.size === 1 && focus.centres.size === 2;
    const color = alone ? theme.accent : theme.activeLine;
    return { color, size: edge.size + (alone ? 1.1 : 0.4), hidden, zIndex: 1 };
  }
  if (!scene.lit.links.has(id)) return { color: theme.fadedLine, hidden, zIndex: 0 };
  if (scene.notes.has(id))
    return { color: theme.activeLine, size: edge.size + 0.8, hidden, zIndex: 1 };
  const pale = edge.background || edge.predicate === "";
  return { color: pale ? theme.paleLine : theme.line, hidden, zIndex: 1 };
}
