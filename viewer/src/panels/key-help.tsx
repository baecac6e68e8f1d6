import { signal } from "@preact/signals";
import type { JSX } from "preact";
import type { MessageKey } from "../i18n/translate.ts";
import { t } from "../state/session.ts";
import { IconButton } from "./icon-button.tsx";

export const helpOpen = signal(false);

const KEYS: readonly (readonly [keys: readonly string[], act: MessageKey])[] = [
  [["/", "Ctrl K"], "keySearch"],
  [["+", "−"], "keyZoom"],
  [["0"], "keyFit"],
  [["←", "→"], "keyWalk"],
  [["Enter"], "keyOpen"],
  [["Esc"], "keyBack"],
  [["?"], "help"],
];

/** The list of keys. */
export function KeyHelp(): JSX.Element | null {
  if (!helpOpen.value) return null;
  return (
    <section class="key-help panel" aria-label={t("help")}>
      <header class="panel-header">
        <h2>{t("help")}</h2>
        <IconButton
          glyph="close"
          label={t("close")}
          onClick={() => {
            helpOpen.value = false;
          }}
        />
      </header>
      <dl>
        {KEYS.map(([keys, act]) => (
          <div key={act}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(act)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
