import type { JSX } from "preact";
import { isEnabled } from "../../commands/command.ts";
import { commandOf } from "../../commands/registry.ts";
import { t } from "../../state/words.ts";
import { keyText } from "../frame/key-text.ts";
import { Glyph } from "./glyph.tsx";

interface CommandButtonProps {
  readonly id: string;
  /** With its words beside the sign. */
  readonly worded?: boolean;
}

/** A command as a button; its key is said in the tip. */
export function CommandButton({ id, worded = false }: CommandButtonProps): JSX.Element | null {
  const command = commandOf(id);
  if (command === undefined) return null;
  const label = t(command.title);
  const [key] = command.keys ?? [];
  return (
    <button
      type="button"
      class={worded ? "button small" : "icon-button"}
      aria-label={label}
      title={key === undefined ? label : `${label} (${keyText(key)})`}
      data-command={id}
      aria-pressed={command.pressed?.()}
      disabled={!isEnabled(command)}
      onClick={command.run}
    >
      {command.glyph !== undefined && <Glyph name={command.glyph} />}
      {worded && label}
    </button>
  );
}
