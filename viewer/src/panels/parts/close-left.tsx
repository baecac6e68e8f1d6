import { openLeft } from "../../state/left-panel.ts";
import { t } from "../../state/words.ts";
import { IconButton } from "./icon-button.tsx";

/** Closes whichever panel stands at the left. */
export function CloseLeft() {
  return <IconButton glyph="close" label={t("close")} onClick={() => openLeft(undefined)} />;
}
