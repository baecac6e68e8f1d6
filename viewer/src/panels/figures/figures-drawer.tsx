import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { seenNetwork } from "../../state/lens.ts";
import { primary } from "../../state/session.ts";
import { nodeName, t } from "../../state/words.ts";
import { figureCharts, figureOwners } from "../../text/figure-charts.ts";
import { FigureChart } from "./figure-chart.tsx";
import { FigureTable } from "./figure-table.tsx";

/** The figures of a thing as bars, by year and unit, beside all figures with the words that state them. */
export function FiguresDrawer(): JSX.Element {
  const chosen = useSignal<string | undefined>(undefined);
  const owners = useComputed(() =>
    seenNetwork.value === undefined ? [] : figureOwners(seenNetwork.value),
  );
  const selected = primary.value?.id;
  const owner = chosen.value ?? owners.value.find((id) => id === selected) ?? owners.value[0];
  const charts = useComputed(() => {
    const at = chosen.value ?? owners.value.find((id) => id === primary.value?.id);
    const of = at ?? owners.value[0];
    return seenNetwork.value === undefined || of === undefined
      ? []
      : figureCharts(seenNetwork.value, of);
  });
  return (
    <div class="figures-drawer">
      <section class="charts" aria-label={t("charts")}>
        <select
          aria-label={t("columnOwner")}
          value={owner ?? ""}
          onChange={({ currentTarget }) => {
            chosen.value = currentTarget.value;
          }}
        >
          {owners.value.map((id) => (
            <option key={id} value={id}>
              {nodeName(id)}
            </option>
          ))}
        </select>
        {charts.value.map((chart) => (
          <FigureChart key={`${chart.year} ${chart.unit}`} chart={chart} />
        ))}
      </section>
      <FigureTable />
    </div>
  );
}
