import { signal } from "@preact/signals";
import type { JSX } from "preact";
import type { MessageKey } from "../i18n/translate.ts";
import { t, view } from "../state/session.ts";
import type { Mode } from "../state/view-state.ts";
import { IconButton } from "./icon-button.tsx";

export const helpOpen = signal(false);

type Keys = readonly (readonly [keys: readonly string[], act: MessageKey])[];

const OF_NETWORK: Keys = [
  [["/", "Ctrl K"], "keySearch"],
  [["+", "−"], "keyZoom"],
  [["0"], "keyFit"],
  [["←", "→"], "keyWalk"],
  [["Enter"], "keyOpen"],
  [["Esc"], "keyBack"],
  [["?"], "help"],
];

const OF_LETTER: Keys = [
  [["J", "K"], "keySentence"],
  [["N", "P"], "keySilent"],
  [["S"], "keyTint"],
  [["R"], "reviewLetter"],
  [["?"], "help"],
];

const OF_REVIEW: Keys = [
  [["J", "K"], "keyItem"],
  [["↓", "↑"], "keyItem"],
  [["A"], "keyAccept"],
  [["R"], "keyReject"],
  [["C"], "keyCorrect"],
  [["N"], "keyNew"],
  [["O"], "keyReopen"],
  [["U", "Ctrl Z"], "keyUndo"],
  [["Enter"], "keySave"],
  [["Esc"], "keyCancel"],
  [["?"], "help"],
];

const KEYS: Readonly<Record<Mode, Keys>> = {
  graph: OF_NETWORK,
  list: OF_NETWORK,
  letter: OF_LETTER,
  review: OF_REVIEW,
};

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
        {KEYS[view.value.mode].map(([keys, act]) => (
          <div key={keys[0]}>
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
