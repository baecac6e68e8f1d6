import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { STATUSES } from "../../../../src/model/graph.ts";
import type { ReviewItem } from "../../../../src/model/review.ts";
import type { MessageKey } from "../../i18n/translate.ts";
import { openForm, save } from "../../state/review.ts";
import { t } from "../../state/words.ts";
import {
  changedFields,
  type PlainField,
  type PlainForm,
  plainCorrection,
  plainForm,
} from "../../text/plain-form.ts";
import { PartState } from "../parts/part-state.tsx";
import { EndField } from "./end-field.tsx";
import { type Choices, useChoices, wordIn } from "./form-context.ts";
import { FormFrame } from "./form-frame.tsx";

const LABELS: Readonly<Record<PlainField, MessageKey>> = {
  of: "subject",
  relation: "relation",
  metric: "metric",
  value: "value",
  unit: "unit",
  comparator: "comparator",
  scope: "scope",
  status: "status",
  type: "entityType",
  name: "entityName",
};

/** The form that corrects a figure or an entity. */
export function PlainFields({ item }: { readonly item: ReviewItem }): JSX.Element {
  const choices = useChoices();
  const before = plainForm(item);
  const value = useSignal(before);
  const why = useSignal(typeof item.entry.why === "string" ? item.entry.why : "");
  if (choices.state !== "ready") return <PartState answer={choices} />;
  const form = openForm.value ?? { kind: "correct", item: item.id };
  const now = value.value;
  const names = changedFields(before, now).map((name) => t(LABELS[name]));
  const reason = names.length === 0 ? "" : t("whyParts", { parts: names.join("、") });
  const change = (part: PlainForm): void => {
    value.value = { ...now, ...part };
  };
  return (
    <FormFrame
      form={form}
      words={item.exact}
      hint={undefined}
      onSave={() => {
        void save(form, [plainCorrection(item, before, now, why.value.trim() || reason)]);
      }}
    >
      {fieldsOf(before).map((name, index) => (
        <PlainInput
          key={name}
          name={name}
          form={now}
          item={item}
          choices={choices.value}
          focused={index === 0}
          onChange={change}
        />
      ))}
      <label class="field">
        <span class="field-label">{t("why")}</span>
        <input
          type="text"
          value={why.value}
          placeholder={reason || t("whyAuto")}
          onInput={(event) => {
            why.value = event.currentTarget.value;
          }}
        />
      </label>
    </FormFrame>
  );
}

interface PlainInputProps {
  readonly name: PlainField;
  readonly form: PlainForm;
  readonly item: ReviewItem;
  readonly choices: Choices;
  readonly focused: boolean;
  readonly onChange: (part: PlainForm) => void;
}

function PlainInput({
  name,
  form,
  item,
  choices,
  focused,
  onChange,
}: PlainInputProps): JSX.Element {
  const { ontology } = choices;
  const value = form[name] ?? "";
  const label = t(LABELS[name]);
  if (name === "of") {
    const at = value.indexOf(":");
    return (
      <EndField
        label={label}
        value={{ type: value.slice(0, at), name: value.slice(at + 1) }}
        onChange={({ type, name: chosen }) => onChange({ of: `${type}:${chosen}` })}
        choices={choices}
        words={item.exact}
        place={item}
        fits={() => true}
        focused={focused}
      />
    );
  }
  const options = optionsOf(name, choices);
  return (
    <div class="field">
      <span class="field-label">{label}</span>
      {options === undefined ? (
        <input
          type="text"
          aria-label={label}
          inputMode={name === "value" ? "decimal" : "text"}
          lang="zh-CN"
          value={value}
          onInput={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      ) : (
        <select
          aria-label={label}
          value={value}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        >
          {options.map((each) => (
            <option key={each} value={each}>
              {wordIn({ ...ontology.types, ...ontology.relations, ...ontology.status }, each)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

function fieldsOf(form: PlainForm): readonly PlainField[] {
  const all: readonly PlainField[] = [
    "type",
    "name",
    "of",
    "relation",
    "metric",
    "value",
    "unit",
    "comparator",
    "scope",
    "status",
  ];
  return all.filter((name) => form[name] !== undefined);
}

/** The words of a field that takes no others. */
function optionsOf(name: PlainField, { ontology }: Choices): readonly string[] | undefined {
  switch (name) {
    case "type":
      return Object.keys(ontology.types).filter((type) => type !== "Measure");
    case "relation":
      return ["HAS_MEASURE", "HAS_TARGET"];
    case "comparator":
      return ["=", "≈", ">", "≥", "<", "≤"];
    case "status":
      return STATUSES;
    default:
      return undefined;
  }
}
