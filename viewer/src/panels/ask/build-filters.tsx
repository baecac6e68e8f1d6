import type { JSX } from "preact";
import type { BuiltQuery } from "../../query/built-query.ts";
import { language, t } from "../../state/words.ts";
import { StatusPills } from "./parameter-field.tsx";

/** Amounts are typed in the unit that the language counts in. */
const YUAN = { zh: 100_000_000, en: 1_000_000 } as const;

interface BuildFiltersProps {
  readonly query: BuiltQuery;
  readonly onChange: (
    part: {
      readonly [Key in keyof BuiltQuery]?: BuiltQuery[Key] | undefined;
    },
  ) => void;
}

/** Narrows a built question by status, year, amount and confidence. */
export function BuildFilters({ query, onChange }: BuildFiltersProps): JSX.Element {
  const unit = YUAN[language.value];
  return (
    <>
      <fieldset class="ask-statuses">
        <legend>{t("buildStatus")}</legend>
        <StatusPills chosen={query.statuses} onChange={(statuses) => onChange({ statuses })} />
      </fieldset>
      <div class="field pair">
        <span class="field-label">{t("buildYears")}</span>
        <span class="several">
          <NumberInput
            label={t("buildYearFrom")}
            value={query.yearFrom}
            onChange={(yearFrom) => onChange({ yearFrom })}
          />
          –
          <NumberInput
            label={t("buildYearTo")}
            value={query.yearTo}
            onChange={(yearTo) => onChange({ yearTo })}
          />
        </span>
      </div>
      <div class="field pair">
        <span class="field-label">{t("buildAmount")}</span>
        <span class="several">
          <NumberInput
            label={`${t("buildAmount")} (${t("buildAmountUnit")})`}
            value={query.atLeast === undefined ? undefined : query.atLeast / unit}
            onChange={(amount) =>
              onChange({ atLeast: amount === undefined ? undefined : Math.round(amount * unit) })
            }
          />
          {t("buildAmountUnit")}
          {query.toType !== "Measure" && (
            <select
              aria-label={t("buildAmountOf")}
              value={query.amountOf}
              onChange={({ currentTarget }) =>
                onChange({ amountOf: currentTarget.value === "object" ? "object" : "subject" })
              }
            >
              <option value="subject">{t("buildSubject")}</option>
              <option value="object">{t("buildObject")}</option>
            </select>
          )}
        </span>
      </div>
      <div class="field pair">
        <span class="field-label">{t("confidence")}</span>
        <span class="several">
          ≥
          <NumberInput
            label={`${t("confidence")} (%)`}
            value={query.surest === undefined ? undefined : Math.round(100 * query.surest)}
            onChange={(percent) =>
              onChange({ surest: percent === undefined ? undefined : Math.min(1, percent / 100) })
            }
          />
          %
        </span>
      </div>
    </>
  );
}

interface NumberInputProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

function NumberInput({ label, value, onChange }: NumberInputProps): JSX.Element {
  return (
    <input
      type="number"
      min={0}
      step="any"
      aria-label={label}
      placeholder="…"
      value={value ?? ""}
      onInput={({ currentTarget }) => {
        const typed = currentTarget.valueAsNumber;
        onChange(Number.isFinite(typed) ? typed : undefined);
      }}
    />
  );
}
