import type { JSX } from "preact";
import { hovering } from "../../state/bring.ts";
import { t } from "../../state/words.ts";

/** Says what a drop would do while files are held over the window. */
export function DropVeil(): JSX.Element | null {
  if (!hovering.value) return null;
  return <div class="drop-veil">{t("bringDropHere")}</div>;
}
