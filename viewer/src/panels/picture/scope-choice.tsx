import { computed } from "@preact/signals";
import type { JSX } from "preact";
import { type Scope, yearsOf } from "../../../../src/model/scope.ts";
import { candidatesFor } from "../../state/candidates.ts";
import { act, network, view } from "../../state/session.ts";
import { letterName, nodeName, t } from "../../state/words.ts";
import { Combobox, type Option } from "../parts/combobox.tsx";

/** More than this are searched, not listed. */
const LISTED = 60;

const scope = computed(() => view.value.scope);
const letters = computed(() => network.value?.letters.map(({ id }) => id) ?? []);
const years = computed(() => (network.value === undefined ? [] : yearsOf(network.value)));
const places = computed(() =>
  (network.value?.nodes ?? [])
    .filter(({ type }) => isPlace(type))
    .sort((a, b) => b.degree - a.degree)
    .map(({ id }) => id),
);

function isPlace(type: string): boolean {
  return type === "Place" || type === "Zone";
}

/** Which letter, which year, which place: what a choice leaves is drawn, the rest is grey. */
export function ScopeChoice(): JSX.Element | null {
  if (network.value === undefined) return null;
  return (
    <section>
      <h3>{t("scope")}</h3>
      <div class="scope-choices">
        <Choice part="letter" among={letters.value} nameOf={letterName} />
        <Choice part="year" among={years.value} nameOf={(year) => year} />
        <Choice part="place" among={places.value} nameOf={nodeName} search={placesCalled} />
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly part: keyof Scope;
  readonly among: readonly string[];
  readonly nameOf: (value: string) => string;
  /** What is called so, where there are too many for a list. */
  readonly search?: (query: string) => readonly string[];
}

const TITLES = { letter: "columnLetter", year: "year", place: "scopePlace" } as const;

function Choice({ part, among, nameOf, search }: ChoiceProps): JSX.Element | null {
  if (among.length < 2) return null;
  const chosen = scope.value[part] ?? "";
  const choose = (value: string): void => {
    const { [part]: _before, ...rest } = scope.value;
    const next = value === "" ? rest : { ...rest, [part]: value };
    act({ kind: "filter", change: { scope: next } });
  };
  if (search !== undefined && among.length > LISTED) {
    const all: Option = { key: "", label: t("scopeAll") };
    const options = (query: string): readonly Option[] =>
      query.trim() === ""
        ? [all, ...among.map((key) => ({ key, label: nameOf(key) }))]
        : search(query).map((key) => ({ key, label: nameOf(key) }));
    return (
      <div class="scope-choice">
        <span>{t(TITLES[part])}</span>
        <Combobox
          label={t(TITLES[part])}
          value={chosen === "" ? t("scopeAll") : nameOf(chosen)}
          options={options}
          onChoose={choose}
        />
      </div>
    );
  }
  return (
    <label class="scope-choice">
      <span>{t(TITLES[part])}</span>
      <select
        lang="zh-CN"
        value={chosen}
        onChange={({ currentTarget: { value } }) => choose(value)}
      >
        <option value="">{t("scopeAll")}</option>
        {among.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

function placesCalled(query: string): readonly string[] {
  if (network.value === undefined) return [];
  return candidatesFor(query, network.value, [], undefined, isPlace)
    .filter(({ type }) => isPlace(type))
    .map(({ id }) => id);
}
