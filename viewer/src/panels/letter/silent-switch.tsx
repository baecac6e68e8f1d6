import type { JSX } from "preact";
import { showSilent } from "../../state/reading.ts";
import { t } from "../../state/words.ts";
import type { Share } from "../../text/reading.ts";

/** Tints the sentences that gave no fact, and says how many there are. */
export function SilentSwitch({ share }: { readonly share: Share }): JSX.Element {
  return (
    <button
      type="button"
      class="silent-switch"
      role="switch"
      aria-checked={showSilent.value}
      title={t("silentHint")}
      onClick={() => {
        showSilent.value = !showSilent.value;
      }}
    >
      <i aria-hidden="true" />
      {t("silentCount", { n: share.silent, all: share.sentences })}
    </button>
  );
}
