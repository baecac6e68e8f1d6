import type { JSX } from "preact";
import { expand } from "../../commands/expanding.ts";
import { folds } from "../../state/lens.ts";
import { select } from "../../state/session.ts";
import { nodeName, t, typeName } from "../../state/words.ts";
import { TypeMark } from "../parts/type-mark.tsx";

/** The things that a fold stands for. */
export function FoldDetail({ id }: { readonly id: string }): JSX.Element | null {
  const fold = folds.value.find((each) => each.id === id);
  if (fold === undefined) return null;
  return (
    <div class="detail-scroll">
      <p class="eyebrow">{typeName(fold.type)}</p>
      <h2 class="plain-title">
        {t("foldTitle", { n: fold.members.length, hub: nodeName(fold.hub) })}
      </h2>
      <button type="button" class="button small" onClick={() => expand(id)}>
        {t("unfold")}
      </button>
      <ul class="things">
        {fold.members.map((member) => (
          <li key={member}>
            <button
              type="button"
              class="neighbour"
              onClick={() => select({ kind: "node", id: member })}
            >
              <TypeMark type={fold.type} />
              <span lang="zh-CN">{nodeName(member)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
