import type { JSX } from "preact";
import { STATUSES } from "../../../../src/model/graph.ts";
import { timelineOf } from "../../../../src/model/timeline.ts";
import { seenNetwork } from "../../state/lens.ts";
import { go, select } from "../../state/session.ts";
import { visible } from "../../state/visible.ts";
import { nodeName, relationName, statusName, t } from "../../state/words.ts";
import { LineMark } from "../parts/line-mark.tsx";

/** Facts by the year of their letter and by status; what was planned and became done stands first. */
export function TimelineView(): JSX.Element | null {
  const network = seenNetwork.value;
  const shown = visible.value;
  if (network === undefined || shown === undefined) return null;
  const { years, became } = timelineOf(network, (id) => shown.links.has(id));
  const most = Math.max(1, ...years.map(({ total }) => total));
  return (
    <main class="timeline-view page-view" id="timeline" tabIndex={-1} data-letter-keys>
      <h1 class="view-title">{t("timelineTitle")}</h1>
      <p class="quiet">{t(hintOf(years.length, became.length))}</p>
      <table class="timeline">
        <thead>
          <tr>
            <th scope="col">{t("year")}</th>
            {STATUSES.map((status) => (
              <th key={status} scope="col">
                <LineMark kind={status} />
                {statusName(status)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, counts }) => (
            <tr key={year}>
              <th scope="row" class="timeline-year">
                {year}
              </th>
              {STATUSES.map((status) => {
                const count = counts.get(status) ?? 0;
                return (
                  <td key={status}>
                    <span class={`bar-cell status-${status}`} style={{ "--share": count / most }}>
                      {count > 0 && count}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {became.length > 0 && (
        <section>
          <h2>{t("becameDone")}</h2>
          <ul class="things">
            {became.map(({ link, from, to }) => (
              <li key={link.id}>
                <button
                  type="button"
                  class="neighbour"
                  onClick={() => {
                    select({ kind: "fact", id: link.id });
                    go({ mode: "graph" });
                  }}
                >
                  <span lang="zh-CN">
                    {nodeName(link.source)} {relationName(link.predicate)} {nodeName(link.target)}
                  </span>
                  <span class="status">
                    {from.year} {statusName(from.status)} → {to.year} {statusName(to.status)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

/** What stands below is promised only where it does. */
function hintOf(years: number, became: number): "timelineHint" | "timelineNone" | "timelineOne" {
  if (became > 0) return "timelineHint";
  return years > 1 ? "timelineNone" : "timelineOne";
}
