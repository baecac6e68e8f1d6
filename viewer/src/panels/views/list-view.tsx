import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { NetworkNode } from "../../../../src/model/network.ts";
import { nodesByType } from "../../state/filters.ts";
import { title } from "../../state/lens.ts";
import { network, select, view } from "../../state/session.ts";
import { visible } from "../../state/visible.ts";
import { t, typeName } from "../../state/words.ts";
import { TypeMark } from "../parts/type-mark.tsx";

/** So many of a type are listed; the busiest come first, the others on a click. */
const LISTED = 200;

/** Everything the picture shows, as headings and buttons. */
export function ListView(): JSX.Element | null {
  const whole = network.value;
  const shown = visible.value;
  if (whole === undefined || shown === undefined) return null;
  return (
    <main class="list-view" id="list" tabIndex={-1} data-letter-keys>
      <h1 class="sr-only">{title.value}</h1>
      {[...nodesByType(whole, shown)].map(([type, nodes]) => (
        <Group key={type} type={type} nodes={nodes} />
      ))}
    </main>
  );
}

function Group(props: {
  readonly type: string;
  readonly nodes: readonly NetworkNode[];
}): JSX.Element {
  const { type, nodes } = props;
  const listed = useSignal(LISTED);
  const chosen = new Set(view.value.selected.map(({ id }) => id));
  return (
    <section>
      <h2>
        <TypeMark type={type} />
        {typeName(type)} <span class="count">{nodes.length}</span>
      </h2>
      <ul>
        {nodes.slice(0, listed.value).map((node) => (
          <li key={node.id}>
            <button
              type="button"
              aria-current={chosen.has(node.id)}
              onClick={() => select({ kind: "node", id: node.id })}
            >
              <span lang="zh-CN">{node.name}</span>
              <span class="count" title={t("linkCount", { n: node.degree })}>
                {node.degree}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {nodes.length > listed.value && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            listed.value += LISTED;
          }}
        >
          {t("listMore", { n: Math.min(LISTED, nodes.length - listed.value) })}
        </button>
      )}
    </section>
  );
}
