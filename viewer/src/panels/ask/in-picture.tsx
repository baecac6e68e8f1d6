import type { JSX } from "preact";
import type { NamedThings } from "../../query/answer-things.ts";
import { act, go, nodesById } from "../../state/session.ts";
import { t } from "../../state/words.ts";

/** More than this are shown alone, not selected one by one. */
const MOST_SELECTED = 60;

/** The things that an answer names, in the picture: alone, or selected among the rest. */
export function InPicture({ things }: { readonly things: NamedThings }): JSX.Element | null {
  const ids = things.nodes.filter((id) => nodesById.value.get(id)?.type !== "Measure");
  if (ids.length === 0) return null;
  return (
    <span class="in-picture">
      <button
        type="button"
        class="text-button"
        onClick={() => {
          act({ kind: "isolate", ids });
          go({ mode: "graph" });
        }}
      >
        {t("onlyInPicture", { n: ids.length })}
      </button>
      <button
        type="button"
        class="text-button"
        onClick={() => {
          act({ kind: "add", ids });
          go({ mode: "graph" });
        }}
      >
        {t("addToPicture")}
      </button>
      {ids.length <= MOST_SELECTED && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            act({ kind: "select", items: ids.map((id) => ({ kind: "node", id })) });
            go({ mode: "graph" });
          }}
        >
          {t("selectInPicture")}
        </button>
      )}
    </span>
  );
}
