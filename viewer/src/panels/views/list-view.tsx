import type { JSX } from "preact";
import { nodesByType } from "../../state/filters.ts";
import { title } from "../../state/lens.ts";
import { network, select, view } from "../../state/session.ts";
import { visible } from "../../state/visible.ts";
import { t, typeName } from "../../state/words.ts";
import { TypeMark } from "../parts/type-mark.tsx";

/** Everything the picture shows, as headings and buttons. */
export function ListView(): JSX.Element | null {
  const whole = network.value;
  const shown = visible.value;
  if (whole === undefined || shown === undefined) return null;
  const { selected } = view.value;
  return (
    <main class="list-view" id="list" tabIndex={-1} data-letter-keys>
      <h1 class="sr-only">{title.value}</h1>
      {[...nodesByType(whole, shown)].map(([type, nodes]) => (
        <section key={type}>
          <h2>
            <TypeMark type={type} />
            {typeName(type)} <span class="count">{nodes.length}</span>
          </h2>
          <ul>
            {nodes.map((node) => (
              <li key={node.id}>
                <button
                  type="button"
                  aria-current={selected.some(({ id }) => id === node.id)}
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
        </section>
      ))}
    </main>
  );
}
