import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import { STATUSES } from "../../../../src/model/graph.ts";
import { isFiltered } from "../../state/filtered.ts";
import { leftPanel } from "../../state/left-panel.ts";
import { act, network, view } from "../../state/session.ts";
import { toggled } from "../../state/view-state.ts";
import { visible } from "../../state/visible.ts";
import { provenanceName, relationName, statusName, t, typeName } from "../../state/words.ts";
import { CloseLeft } from "../parts/close-left.tsx";
import { LineMark } from "../parts/line-mark.tsx";
import { TypeMark } from "../parts/type-mark.tsx";
import { useCovering } from "../parts/use-covering.ts";
import { ScopeChoice } from "./scope-choice.tsx";
import { SurestChoice } from "./surest-choice.tsx";

type Field = "hiddenTypes" | "hiddenRelations" | "hiddenStatuses";

/** What colours and lines mean, how many there are of each, and a switch for each. */
export function Legend(): JSX.Element | null {
  const whole = network.value;
  const shown = visible.value;
  const panel = useRef<HTMLElement>(null);
  const present = whole !== undefined && shown !== undefined && leftPanel.value === "legend";
  useCovering("legend", panel, "left", present);
  if (!present) return null;
  const types = whole.types.filter(({ name }) => name !== "Measure");
  const hasFigures = types.length < whole.types.length;
  const relations = whole.relations.map(({ name }) => name);
  return (
    <aside class="legend panel" ref={panel} aria-label={t("legend")}>
      <header class="panel-header">
        <h2>{t("legend")}</h2>
        {isFiltered() && (
          <button type="button" class="text-button" onClick={() => act({ kind: "clear filters" })}>
            {t("showAll")}
          </button>
        )}
        <CloseLeft />
      </header>
      <div class="panel-body">
        <ScopeChoice />
        <section>
          <h3>{t("nodeTypes")}</h3>
          <div class="legend-grid">
            {types.map(({ name }) => (
              <Row
                key={name}
                field="hiddenTypes"
                value={name}
                among={types.map((type) => type.name)}
                name={typeName(name)}
                count={shown.typeCounts.get(name) ?? 0}
              >
                <TypeMark type={name} />
              </Row>
            ))}
          </div>
        </section>
        <section>
          <h3>{t("factStatus")}</h3>
          <div class="legend-grid">
            {STATUSES.map((status) => (
              <Row
                key={status}
                field="hiddenStatuses"
                value={status}
                among={STATUSES}
                name={statusName(status)}
                count={shown.statusCounts.get(status) ?? 0}
              >
                <LineMark kind={status} />
              </Row>
            ))}
          </div>
          <Switch
            on={view.value.background}
            onChange={(background) => act({ kind: "filter", change: { background } })}
            name={provenanceName("background")}
            hint={t("backgroundHint")}
            count={shown.backgroundCount}
          >
            <LineMark kind="background" />
          </Switch>
          <SurestChoice />
          {hasFigures && (
            <Switch
              on={!view.value.hiddenTypes.includes("Measure")}
              onChange={() => toggle("hiddenTypes", "Measure")}
              name={t("figures")}
              count={shown.typeCounts.get("Measure") ?? 0}
            >
              <TypeMark type="Measure" />
            </Switch>
          )}
        </section>
        <section>
          <details>
            <summary>
              {t("linkTypes")} <span class="count">{relations.length}</span>
            </summary>
            <div class="legend-grid">
              {relations.map((name) => (
                <Row
                  key={name}
                  field="hiddenRelations"
                  value={name}
                  among={relations}
                  name={relationName(name)}
                  count={shown.relationCounts.get(name) ?? 0}
                />
              ))}
            </div>
          </details>
        </section>
      </div>
    </aside>
  );
}

interface RowProps {
  readonly field: Field;
  readonly value: string;
  readonly among: readonly string[];
  readonly name: string;
  readonly count: number;
  readonly children?: ComponentChildren;
}

function Row({ field, value, among, name, count, children }: RowProps): JSX.Element {
  const on = !view.value[field].includes(value);
  const others = among.filter((each) => each !== value);
  const alone = on && others.every((other) => view.value[field].includes(other));
  return (
    <div class={on ? "legend-row" : "legend-row off"}>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        class="legend-switch"
        onClick={() => toggle(field, value)}
      >
        {children}
        <span class="legend-name">{name}</span>
        <span class="count">{count}</span>
      </button>
      {others.length > 0 && (
        <button
          type="button"
          class="legend-only"
          aria-label={alone ? t("showAll") : t("onlyThis", { name })}
          onClick={() => {
            const rest = view.value[field].filter((each) => !among.includes(each));
            const list = alone ? rest : [...rest, ...others].sort();
            // Background facts have no status: whoever wants one status alone wants none of them.
            const background = field === "hiddenStatuses" ? { background: alone } : {};
            act({ kind: "filter", change: { [field]: list, ...background } });
          }}
        >
          {alone ? t("showAll") : t("only")}
        </button>
      )}
    </div>
  );
}

interface SwitchProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly name: string;
  readonly hint?: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

function Switch({ on, onChange, name, hint, count, children }: SwitchProps): JSX.Element {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      class="toggle-row"
      title={hint}
      onClick={() => onChange(!on)}
    >
      {children}
      <span class="legend-name">{name}</span>
      <span class="count">{count}</span>
      <span class="toggle" aria-hidden="true" />
    </button>
  );
}

function toggle(field: Field, value: string): void {
  act({ kind: "filter", change: { [field]: toggled(view.value[field], value) } });
}
