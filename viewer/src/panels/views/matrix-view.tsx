import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { type MatrixCell, matrixOf } from "../../../../src/model/tie-matrix.ts";
import { seenNetwork, title } from "../../state/lens.ts";
import { picture } from "../../state/picture-now.ts";
import { act, go } from "../../state/session.ts";
import { visible } from "../../state/visible.ts";
import { nodeName, t, typeName } from "../../state/words.ts";
import { PillRow } from "../parts/pill-row.tsx";

/** Who works with whom, as numbers: places by places, or types by types. */
export function MatrixView(): JSX.Element | null {
  const by = useSignal<"place" | "type">("place");
  const network = seenNetwork.value;
  const shown = visible.value;
  if (network === undefined || shown === undefined || picture.value === undefined) return null;
  const links = network.links.filter(({ id, background }) => shown.links.has(id) && !background);
  const { names, cells } = matrixOf({ ...network, links }, by.value);
  const label = (name: string): string => (by.value === "place" ? nodeName(name) : typeName(name));
  const most = [...cells.values()].reduce((so, cell) => Math.max(so, countOf(cell)), 1);
  return (
    <main class="matrix-view page-view" id="matrix" tabIndex={-1} data-letter-keys>
      <h1 class="view-title">{t("matrixTitle")}</h1>
      <p class="quiet">{t("matrixHint", { title: title.value })}</p>
      <PillRow
        label={t("matrix")}
        choices={["place", "type"] as const}
        chosen={by.value}
        nameOf={(each) => t(each === "place" ? "byPlace" : "byType")}
        onChoose={(each) => {
          by.value = each;
        }}
      />
      {names.length === 0 ? (
        <p class="quiet">{t("matrixNone")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables are scrolled by key
        <section class="matrix-scroll" aria-label={t("matrix")} tabIndex={0}>
          <table class="matrix">
            <thead>
              <tr>
                <td />
                {names.map((name) => (
                  <th key={name} scope="col">
                    <span lang={by.value === "place" ? "zh-CN" : undefined}>{label(name)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {names.map((row) => (
                <tr key={row}>
                  <th scope="row" lang={by.value === "place" ? "zh-CN" : undefined}>
                    {label(row)}
                  </th>
                  {names.map((column) => {
                    const cell = cells.get(`${row}\n${column}`);
                    return (
                      <td key={column}>
                        {cell !== undefined && (
                          <button
                            type="button"
                            style={{ "--strength": countOf(cell) / most }}
                            aria-label={`${label(row)} – ${label(column)}: ${wordsOf(cell)}`}
                            title={wordsOf(cell)}
                            onClick={() => lookAt(cell.nodes)}
                          >
                            {cell.links.length > 0 && cell.links.length}
                            {cell.shared.size > 0 && <sup>+{cell.shared.size}</sup>}
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </main>
  );
}

function countOf({ links, shared }: MatrixCell): number {
  return links.length + shared.size;
}

function wordsOf({ links, shared }: MatrixCell): string {
  const facts = t("linkCount", { n: links.length });
  return shared.size === 0 ? facts : `${facts}, ${t("sharedCount", { n: shared.size })}`;
}

/** Shows what stands behind a number in the picture, and nothing else. */
function lookAt(nodes: ReadonlySet<string>): void {
  act({ kind: "isolate", ids: [...nodes] });
  go({ mode: "graph" });
}
