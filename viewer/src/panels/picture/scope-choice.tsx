import type { JSX } from "preact";
import { type Scope, yearsOf } from "../../../../src/model/scope.ts";
import { act, network, view } from "../../state/session.ts";
import { letterName, nodeName, t } from "../../state/words.ts";

/** Which letter, which year, which place: what a choice leaves is drawn, the rest is grey. */
export function ScopeChoice(): JSX.Element | null {
  const whole = network.value;
  if (whole === undefined) return null;
  const letters = whole.letters.map(({ id }) => id);
  const years = yearsOf(whole);
  const places = whole.nodes
    .filter(({ type }) => type === "Place" || type === "Zone")
    .sort((a, b) => b.degree - a.degree)
    .map(({ id }) => id);
  return (
    <section>
      <h3>{t("scope")}</h3>
      <div class="scope-choices">
        {letters.length > 1 && <Choice part="letter" among={letters} nameOf={letterName} />}
        {years.length > 1 && <Choice part="year" among={years} nameOf={(year) => year} />}
        {places.length > 1 && <Choice part="place" among={places} nameOf={nodeName} />}
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly part: keyof Scope;
  readonly among: readonly string[];
  readonly nameOf: (value: string) => string;
}

const TITLES = { letter: "columnLetter", year: "year", place: "scopePlace" } as const;

function Choice({ part, among, nameOf }: ChoiceProps): JSX.Element {
  const { scope } = view.value;
  return (
    <label class="scope-choice">
      <span>{t(TITLES[part])}</span>
      <select
        lang="zh-CN"
        value={scope[part] ?? ""}
        onChange={({ currentTarget: { value } }) => {
          const { [part]: _before, ...rest } = scope;
          const next = value === "" ? rest : { ...rest, [part]: value };
          act({ kind: "filter", change: { scope: next } });
        }}
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
