import type { JSX } from "preact";
import type { QuestionDescription } from "../../../../src/model/api.ts";
import { network } from "../../state/session.ts";
import { toggled } from "../../state/view-state.ts";
import { language, statusName } from "../../state/words.ts";
import { EntityField } from "./entity-field.tsx";

interface ParameterFieldProps {
  readonly parameter: QuestionDescription["parameters"][number];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One parameter of a ready question, as its kind is best filled in. */
export function ParameterField({ parameter, value, onChange }: ParameterFieldProps): JSX.Element {
  const { name, type } = parameter;
  const label = parameter.label[language.value];
  const change = (event: { currentTarget: { value: string } }): void =>
    onChange(event.currentTarget.value);
  if (type === "entity" && name !== "letter") {
    return <EntityField label={label} value={value} onChoose={(node) => onChange(node.name)} />;
  }
  if (name === "statuses") {
    const chosen = value.split(",").filter((each) => each !== "");
    return (
      <fieldset class="ask-statuses">
        <legend>{label.replace(/[：:].*$/u, "")}</legend>
        <StatusPills chosen={chosen} onChange={(statuses) => onChange(statuses.join(","))} />
      </fieldset>
    );
  }
  return (
    <div class="field">
      <span class="field-label">{label}</span>
      {name === "letter" ? (
        <select aria-label={label} value={value} onChange={change}>
          {network.value?.letters.map(({ id, title, docNumber }) => (
            <option key={id} value={docNumber ?? title}>
              {docNumber ?? title}
            </option>
          ))}
        </select>
      ) : type === "integer" || type === "number" ? (
        <input type="number" step="any" aria-label={label} value={value} onInput={change} />
      ) : (
        <input
          type="text"
          aria-label={label}
          lang={/\p{Script=Han}/u.test(value) ? "zh-CN" : undefined}
          value={value}
          onInput={change}
        />
      )}
    </div>
  );
}

interface StatusPillsProps {
  readonly chosen: readonly string[];
  readonly onChange: (statuses: readonly string[]) => void;
}

/** The statuses of the vocabulary, each on or off. */
export function StatusPills({ chosen, onChange }: StatusPillsProps): JSX.Element {
  return (
    <span class="status-pills">
      {Object.keys(network.value?.status ?? {}).map((status) => (
        <button
          key={status}
          type="button"
          class="way"
          aria-pressed={chosen.includes(status)}
          onClick={() => onChange(toggled(chosen, status))}
        >
          {statusName(status)}
        </button>
      ))}
    </span>
  );
}
