import type { JSX } from "preact";
import { act, linksById, nodesById, select, selection } from "../../state/session.ts";
import { nodeName, relationName, t } from "../../state/words.ts";
import { CommandButton } from "../parts/command-button.tsx";
import { IconButton } from "../parts/icon-button.tsx";
import { TypeMark } from "../parts/type-mark.tsx";

const ACTS = ["follow", "poles", "isolate", "focus", "expand", "pin", "hide", "mend"];

/** Several selected things, and what can be done with them together. */
export function SelectionDetail(): JSX.Element {
  const items = selection.value;
  return (
    <div class="detail-scroll">
      <h2 class="plain-title">{t("selectedCount", { n: items.length })}</h2>
      <div class="several-acts">
        {ACTS.map((id) => (
          <CommandButton key={id} id={id} worded />
        ))}
      </div>
      <ul class="things">
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" class="neighbour" onClick={() => select(item)}>
              {item.kind === "node" && <TypeMark type={nodesById.value.get(item.id)?.type ?? ""} />}
              <span lang="zh-CN">
                {item.kind === "node" ? nodeName(item.id) : factName(item.id)}
              </span>
            </button>
            <IconButton
              glyph="close"
              label={t("deselect")}
              onClick={() => act({ kind: "select also", item })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function factName(id: string): string {
  const link = linksById.value.get(id);
  if (link === undefined) return id;
  return `${nodeName(link.source)} ${relationName(link.predicate)} ${nodeName(link.target)}`;
}
