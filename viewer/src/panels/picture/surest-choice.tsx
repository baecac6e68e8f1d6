import { computed } from "@preact/signals";
import type { JSX } from "preact";
import { act, network, view } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import { PillRow } from "../parts/pill-row.tsx";

const surest = computed(() => view.value.surest);

/** The levels of confidence that facts here have, the lowest as "all". */
const levels = computed(() => {
  const found = new Set(network.value?.links.map(({ confidence }) => confidence));
  return [0, ...[...found].sort((a, b) => a - b).slice(1)];
});

/** How likely facts have to be right to be seen. */
export function SurestChoice(): JSX.Element | null {
  if (levels.value.length < 2) return null;
  const choices = [...new Set([...levels.value, surest.value])].sort((a, b) => a - b).map(String);
  return (
    <div class="surest" title={t("confidenceHint")}>
      <span>{t("confidence")}</span>
      <PillRow
        label={t("confidence")}
        choices={choices}
        chosen={String(surest.value)}
        nameOf={(level) =>
          level === "0" ? t("surestAll") : t("surestFrom", { n: Math.round(100 * Number(level)) })
        }
        onChoose={(level) => act({ kind: "filter", change: { surest: Number(level) } })}
      />
    </div>
  );
}
