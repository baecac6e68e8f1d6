import type { JSX } from "preact";
import { nodesById, selection, t, typeName } from "../state/session.ts";

/** Says the selected entity to those who do not see the picture. */
export function SpokenSelection(): JSX.Element {
  const target = selection.value;
  const node = target?.kind === "node" ? nodesById.value.get(target.id) : undefined;
  return (
    <p class="sr-only" role="status">
      {node !== undefined &&
        t("nodeSpoken", { name: node.name, type: typeName(node.type), n: node.degree })}
    </p>
  );
}
