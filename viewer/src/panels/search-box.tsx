import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { searchIndexOf } from "../../../src/model/search.ts";
import { network, showInNetwork, t, typeName, update, view } from "../state/session.ts";
import { Glyph } from "./glyph.tsx";
import { TypeMark } from "./type-mark.tsx";

const SHOWN = 8;
export const SEARCH_INPUT = "search-input";

/** Finds an entity while one types; arrows choose, Enter goes there. */
export function SearchBox(): JSX.Element {
  const query = useSignal("");
  const open = useSignal(false);
  const active = useSignal(0);
  const input = useRef<HTMLInputElement>(null);
  const answer = useComputed(() =>
    network.value === undefined
      ? { hits: [], nearest: [] }
      : searchIndexOf(network.value).find(query.value),
  );
  const { hits, nearest } = answer.value;
  const options = (hits.length > 0 ? hits : nearest).slice(0, SHOWN);
  const expanded = open.value && query.value.trim() !== "";

  const choose = (index: number): void => {
    const hit = options[index];
    if (hit === undefined) return;
    const { type, id } = hit.node;
    // A result that the filters hide would seem to have gone nowhere.
    if (view.value.hiddenTypes.includes(type)) {
      update({ hiddenTypes: view.value.hiddenTypes.filter((each) => each !== type) });
    }
    if (hit.node.background && !view.value.background) update({ background: true });
    showInNetwork({ kind: "node", id });
    query.value = "";
    open.value = false;
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      active.value = (active.value + step + options.length) % options.length;
    } else if (event.key === "Enter") {
      choose(active.value);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (query.value === "") input.current?.blur();
      query.value = "";
    }
  };

  return (
    <search class="search">
      <Glyph name="search" />
      <input
        ref={input}
        id={SEARCH_INPUT}
        type="text"
        role="combobox"
        aria-label={t("searchLabel")}
        aria-expanded={expanded}
        aria-controls="search-options"
        aria-autocomplete="list"
        aria-activedescendant={
          expanded && options.length > 0 ? `search-option-${active.value}` : undefined
        }
        placeholder={t("searchPlaceholder")}
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          active.value = 0;
          open.value = true;
        }}
        onFocus={() => {
          open.value = true;
        }}
        onBlur={() => {
          open.value = false;
        }}
        onKeyDown={onKeyDown}
      />
      <kbd>/</kbd>
      {expanded && (
        <div class="search-results">
          {hits.length === 0 && (
            <p class="search-none">
              {t("searchNone", { query: query.value })}
              {options.length > 0 && <span> {t("searchNearest")}</span>}
            </p>
          )}
          <div id="search-options" role="listbox" aria-label={t("searchLabel")}>
            {options.map(({ node, alias }, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys act on the input, which keeps the focus
              <div
                key={node.id}
                id={`search-option-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active.value}
                onPointerMove={() => {
                  active.value = index;
                }}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(index)}
              >
                <TypeMark type={node.type} hollow={node.background} />
                <span class="search-name" lang="zh-CN">
                  {node.name}
                  {alias !== undefined && <small>{alias}</small>}
                </span>
                <span class="search-type">{typeName(node.type)}</span>
              </div>
            ))}
          </div>
        </div>
      )}
      <span class="sr-only" role="status">
        {expanded ? t("searchCount", { n: hits.length }) : ""}
      </span>
    </search>
  );
}
