import type { JSX } from "preact";
import { poles } from "../../state/lens.ts";
import { CommandButton } from "../parts/command-button.tsx";

/** Which panel stands at the left: the story of the two poles, or legend and filters. */
export function PanelTabs(): JSX.Element {
  return (
    <div class="bar panel-tabs">
      {poles.value !== undefined && <CommandButton id="story" />}
      <CommandButton id="legend" />
    </div>
  );
}
