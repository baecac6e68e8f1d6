import type { JSX } from "preact";
import type { Command } from "../../commands/command.ts";
import { commands } from "../../commands/registry.ts";
import { pageLayer } from "../../state/layers.ts";
import { act, view } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { keyText } from "./key-text.ts";

/** The keys of where one is, as the registry has them. */
export function KeyHelp(): JSX.Element | null {
  if (pageLayer.value !== "help") return null;
  const { letterKeys } = view.value;
  return (
    <section class="key-help panel" aria-label={t("help")}>
      <header class="panel-header">
        <h2>{t("help")}</h2>
        <IconButton
          glyph="close"
          label={t("close")}
          onClick={() => {
            pageLayer.value = undefined;
          }}
        />
      </header>
      <div class="panel-body">
        <button
          type="button"
          role="switch"
          aria-checked={letterKeys}
          class="toggle-row"
          onClick={() => act({ kind: "prefer", change: { letterKeys: !letterKeys } })}
        >
          <span class="legend-name">{t("letterKeys")}</span>
          <span class="toggle" aria-hidden="true" />
        </button>
        <dl>
          {byTitle(commands.value).map(([title, keys]) => (
            <div key={title}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{keyText(key)}</kbd>
                ))}
              </dt>
              <dd>{t(title)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

/** Commands that read the same share a line. */
function byTitle(all: readonly Command[]): [Command["title"], string[]][] {
  const rows = new Map<Command["title"], string[]>();
  for (const { title, keys = [] } of all) {
    if (keys.length > 0) rows.set(title, [...new Set([...(rows.get(title) ?? []), ...keys])]);
  }
  return [...rows];
}
