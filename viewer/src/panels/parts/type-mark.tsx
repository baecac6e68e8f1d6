import type { JSX } from "preact";
import { CANVAS_THEMES } from "../../graph/canvas-theme.ts";
import { network, view } from "../../state/session.ts";
import { HUES, hueOf, iconOf } from "../../vocabulary/palette.ts";

interface TypeMarkProps {
  readonly type: string;
  readonly size?: "small" | "large";
  /** Drawn as a ring, as background nodes are. */
  readonly hollow?: boolean;
}

/** The disc that stands for a type in the picture, for use in text. */
export function TypeMark({ type, size = "small", hollow = false }: TypeMarkProps): JSX.Element {
  const group = network.value?.types.find((each) => each.name === type)?.group ?? "";
  const name = hueOf(type, group);
  const dark = view.value.theme === "dark";
  const hue = name === "ink" ? CANVAS_THEMES[view.value.theme].ink : HUES[name];
  const ring = dark ? hue.fill : hue.ring;
  return (
    <svg class={`type-mark ${size}`} viewBox="0 0 40 40" aria-hidden="true">
      <circle
        cx="20"
        cy="20"
        r="18"
        fill={hollow ? "none" : hue.fill}
        stroke={ring}
        stroke-width="2.5"
      />
      <path
        d={iconOf(type)}
        transform="translate(8.5 8.5) scale(.96)"
        fill="none"
        stroke={hollow ? ring : hue.icon}
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
