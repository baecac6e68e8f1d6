import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { Theme } from "../state/view-state.ts";
import { HUES } from "../vocabulary/palette.ts";
import { CANVAS_THEMES, mixed } from "./canvas-theme.ts";
import type { Focus } from "./focus.ts";
import type { EdgeAttributes, NodeAttributes } from "./graph-data.ts";

/** What the picture shows of the network, and how. */
export interface Scene {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly focus: Focus | undefined;
  readonly theme: Theme;
  /** The relation's name in the language of the interface. */
  readonly relationName: (predicate: string) => string;
}

export interface NodeAppearance extends Partial<NodeDisplayData> {
  readonly fillColor: string;
  readonly ringColor: string;
  readonly iconColor: string;
}

/** A node's colours in a scene. Background nodes are hollow; those out of focus fade into the surface. */
export function nodeAppearance(id: string, node: NodeAttributes, scene: Scene): NodeAppearance {
  const theme = CANVAS_THEMES[scene.theme];
  const hue = node.hue === "ink" ? theme.ink : HUES[node.hue];
  const faded = scene.focus !== undefined && !scene.focus.nodes.has(id);
  const fade = (color: string): string => (faded ? mixed(color, theme.surface, theme.fade) : color);
  const hollow = node.background;
  const rim = scene.theme === "dark" || hollow ? hue.fill : hue.ring;
  return {
    fillColor: hollow ? theme.surface : fade(hue.fill),
    ringColor: fade(hollow && scene.theme === "light" ? hue.ring : rim),
    iconColor: fade(hollow ? (scene.theme === "light" ? hue.ring : hue.fill) : hue.icon),
    hidden: !scene.nodes.has(id),
    zIndex: faded ? 0 : 1,
  };
}

/** A line's colour and width in a scene. */
export function edgeAppearance(
  id: string,
  edge: EdgeAttributes,
  scene: Scene,
): Partial<EdgeDisplayData> {
  const theme = CANVAS_THEMES[scene.theme];
  const hidden = !scene.links.has(id);
  if (scene.focus === undefined) {
    return { color: edge.background ? theme.paleLine : theme.line, hidden, zIndex: 0 };
  }
  if (!scene.focus.links.has(id)) return { color: theme.fadedLine, hidden, zIndex: 0 };
  const alone = scene.focus.links.size === 1 && scene.focus.centres.size === 2;
  return {
    color: alone ? theme.accent : theme.activeLine,
    size: edge.size + (alone ? 1.1 : 0.4),
    hidden,
    zIndex: 1,
  };
}
