import type { JSX } from "preact";
import type { Scope } from "../../../../src/model/scope.ts";
import { lensOn } from "../../state/lens.ts";
import { picture } from "../../state/picture-now.ts";
import { act, network, select, view } from "../../state/session.ts";
import { DEFAULT_VIEW } from "../../state/view-state.ts";
import { letterName, nodeName, relationName, statusName, t, typeName } from "../../state/words.ts";
import { Glyph } from "../parts/glyph.tsx";

interface Chip {
  readonly key: string;
  readonly words: string;
  readonly clear: () => void;
}

/** Everything that keeps something from sight, each with a way to end it. */
export function FilterChips(): JSX.Element | null {
  const chips = activeChips();
  const unlinked = picture.value?.unlinked ?? [];
  if (chips.length === 0 && unlinked.length === 0) return null;
  return (
    <ul class="chips" aria-label={t("activeFilters")}>
      {chips.map(({ key, words, clear }) => (
        <li key={key}>
          <button
            type="button"
            class="filter-chip"
            onClick={clear}
            title={t("endFilter", { name: words })}
          >
            {words}
            <Glyph name="close" />
          </button>
        </li>
      ))}
      {unlinked.length > 0 && <UnlinkedChip ids={unlinked} />}
    </ul>
  );
}

function UnlinkedChip({ ids }: { readonly ids: readonly string[] }): JSX.Element {
  return (
    <li>
      <details class="unlinked">
        <summary class="filter-chip">{t("unlinked", { n: ids.length })}</summary>
        <ul class="panel">
          {ids.map((id) => (
            <li key={id}>
              <button type="button" lang="zh-CN" onClick={() => select({ kind: "node", id })}>
                {nodeName(id)}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function activeChips(): readonly Chip[] {
  const {
    hiddenTypes,
    hiddenRelations,
    hiddenStatuses,
    background,
    surest,
    hidden,
    scope,
    added,
    isolated,
    depth,
    path,
    trimmed,
  } = view.value;
  const types = hiddenTypes.filter((type) => !DEFAULT_VIEW.hiddenTypes.includes(type));
  return [
    ...listChip("types", types, network.value?.types.map(({ name }) => name) ?? [], typeName, () =>
      act({ kind: "filter", change: { hiddenTypes: DEFAULT_VIEW.hiddenTypes } }),
    ),
    ...listChip(
      "relations",
      hiddenRelations,
      network.value?.relations.map(({ name }) => name) ?? [],
      relationName,
      () => act({ kind: "filter", change: { hiddenRelations: [] } }),
    ),
    ...listChip(
      "statuses",
      hiddenStatuses,
      Object.keys(network.value?.status ?? {}),
      statusName,
      () => act({ kind: "filter", change: { hiddenStatuses: [], background: true } }),
    ),
    ...chipIf(
      !background && hiddenStatuses.length === 0,
      "background",
      t("withoutBackground"),
      () => act({ kind: "filter", change: { background: true } }),
    ),
    ...chipIf(surest > 0, "surest", t("surestChip", { n: Math.round(100 * surest) }), () =>
      act({ kind: "filter", change: { surest: 0 } }),
    ),
    ...scopeChips(scope),
    ...chipIf(hidden.length > 0, "hidden", t("hiddenCount", { n: hidden.length }), () =>
      act({ kind: "show hidden" }),
    ),
    ...chipIf(added.length > 0, "added", t("addedCount", { n: added.length }), () =>
      act({ kind: "take away added" }),
    ),
    ...chipIf(isolated !== undefined, "isolated", t("onlySome", { n: isolated?.length ?? 0 }), () =>
      act({ kind: "isolate", ids: undefined }),
    ),
    ...chipIf(
      depth !== undefined,
      "depth",
      t("depthOf", { name: (depth?.ids ?? []).map(nodeName).join("、"), n: depth?.hops ?? 0 }),
      () => act({ kind: "depth", depth: undefined }),
    ),
    ...chipIf(
      path !== undefined,
      "path",
      t("pathOf", { from: nodeName(path?.from ?? ""), to: nodeName(path?.to ?? "") }),
      () => act({ kind: "follow", path: undefined }),
    ),
    ...chipIf(trimmed, "trimmed", t("greyRemoved"), () => act({ kind: "trim", trimmed: false })),
    ...chipIf(
      lensOn.value && view.value.lens.headline !== undefined,
      "headline",
      t("headlineOnly", { n: (view.value.lens.headline ?? 0) + 1 }),
      () => {
        const { headline: _one, ...lens } = view.value.lens;
        act({ kind: "lens", lens });
      },
    ),
  ];
}

/** One chip for each of letter, year and place. */
function scopeChips(scope: Scope): readonly Chip[] {
  const without = (part: keyof Scope) => () => {
    const { [part]: _gone, ...rest } = scope;
    act({ kind: "filter", change: { scope: rest } });
  };
  const named = {
    letter: letterName(scope.letter ?? ""),
    year: scope.year ?? "",
    place: nodeName(scope.place ?? ""),
  };
  return (["letter", "year", "place"] as const).flatMap((part) =>
    chipIf(scope[part] !== undefined, part, t("onlyThis", { name: named[part] }), without(part)),
  );
}

/** Says what is left where that is shorter than what is not. */
function listChip(
  key: string,
  off: readonly string[],
  all: readonly string[],
  nameOf: (name: string) => string,
  clear: () => void,
): Chip[] {
  if (off.length === 0) return [];
  const on = all.filter((name) => !off.includes(name) && name !== "Measure");
  const words =
    on.length < off.length && on.length > 0
      ? t("onlyThis", { name: on.slice(0, 3).map(nameOf).join("、") })
      : t("without", { name: off.slice(0, 3).map(nameOf).join("、") });
  const more = Math.min(on.length > 0 ? on.length : off.length, off.length) - 3;
  return [{ key, words: more > 0 ? `${words}…` : words, clear }];
}

function chipIf(is: boolean, key: string, words: string, clear: () => void): Chip[] {
  return is ? [{ key, words, clear }] : [];
}
