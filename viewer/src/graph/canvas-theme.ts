import type { Theme } from "../state/view-state.ts";

/** Colours of what is drawn rather than styled; they match the tokens in styles/tokens.css. */
export interface CanvasTheme {
  readonly surface: string;
  readonly text: string;
  readonly mutedText: string;
  readonly line: string;
  /** Lines of background knowledge. */
  readonly paleLine: string;
  readonly activeLine: string;
  readonly fadedLine: string;
  readonly accent: string;
  /** What faded nodes are mixed with, and how far. */
  readonly fade: number;
  /** How far what is not lit sinks into the ground. */
  readonly sink: number;
  readonly plate: string;
  readonly plateEdge: string;
  readonly onAccent: string;
  readonly poles: readonly [string, string];
  /** Discs of this hue would sink into the background. */
  readonly ink: { readonly fill: string; readonly ring: string; readonly icon: string };
}

export const CANVAS_THEMES: Readonly<Record<Theme, CanvasTheme>> = {
  light: {
    surface: "#f6f7f9",
    text: "#1d2530",
    mutedText: "#5a6573",
    line: "#7d8a9c",
    paleLine: "#a9b4c2",
    activeLine: "#3f4c5e",
    fadedLine: "#e4e8ed",
    accent: "#0b62d6",
    fade: 0.84,
    sink: 0.66,
    plate: "#ffffff",
    plateEdge: "#ccd4de",
    onAccent: "#ffffff",
    poles: ["rgba(213,94,0,.09)", "rgba(0,114,178,.10)"],
    ink: { fill: "#2b3440", ring: "#0d1420", icon: "#ffffff" },
  },
  dark: {
    surface: "#11161d",
    text: "#e8edf3",
    mutedText: "#9aa6b4",
    line: "#66768b",
    paleLine: "#3b4656",
    activeLine: "#98a6b8",
    fadedLine: "#222a34",
    accent: "#6db3ff",
    fade: 0.8,
    sink: 0.62,
    plate: "#1b232d",
    plateEdge: "#3d4a5a",
    onAccent: "#0d1622",
    poles: ["rgba(230,120,40,.10)", "rgba(70,150,220,.12)"],
    ink: { fill: "#eef2f6", ring: "#ffffff", icon: "#1b2430" },
  },
};

/** `from` turned towards `to` by `share`, both `#rrggbb`. */
export function mixed(from: string, to: string, share: number): string {
  const channel = (at: number): string => {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
