import type { JSX } from "preact";
import { nameOf, typeOf } from "../../../../src/model/ids.ts";
import { candidatesFor } from "../../state/candidates.ts";
import { network } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import { type EndValue, idOf } from "../../text/fact-form.ts";
import type { Range } from "../../text/paragraphs.ts";
import { Combobox, type Option } from "../parts/combobox.tsx";
import { type Choices, wordIn } from "./form-context.ts";

interface EndFieldProps {
  readonly label: string;
  readonly value: EndValue | undefined;
  readonly onChange: (value: EndValue) => void;
  readonly choices: Choices;
  /** The quote: its words, and where they stand. */
  readonly words: string;
  readonly place: Range | undefined;
  readonly fits: (type: string) => boolean;
  readonly focused?: boolean;
  readonly invalid?: boolean;
}

const NEW_ENTITY = "new ";

/** An end of a fact: an entity of the network, or a new one with its type. */
export function EndField(props: EndFieldProps): JSX.Element {
  const { label, value, onChange, choices, words, place, fits, focused, invalid } = props;
  const { ontology, named } = choices;
  const options = (query: string): readonly Option[] => {
    const whole = network.value;
    if (whole === undefined) return [];
    const found = candidatesFor(query, whole, named, place, fits);
    const name = query.trim();
    const isNew = name !== "" && !found.some((each) => each.name === name);
    return [
      ...found.slice(0, 6).map(({ id, type, name: known, alias }) => ({
        key: id,
        label: alias === undefined ? known : `${known}（${alias}）`,
        hint: wordIn(ontology.types, type),
        type,
      })),
      ...(isNew ? [{ key: NEW_ENTITY + name, label: t("newEntity", { name }) }] : []),
    ];
  };
  const choose = (key: string): void => {
    if (key.startsWith(NEW_ENTITY)) onChange({ type: "", name: key.slice(NEW_ENTITY.length) });
    else onChange({ type: typeOf(key), name: nameOf(key) });
  };
  const isKnown = value !== undefined && network.value?.nodes.some(({ id }) => id === idOf(value));
  const isNamed = value !== undefined && named.some(({ id }) => id === idOf(value));
  const wordless = value !== undefined && !isNamed && !words.includes(value.name);
  const types = Object.keys(ontology.types).filter((type) => type !== "Measure");
  return (
    <div class="field">
      <span class="field-label">{label}</span>
      <Combobox
        label={label}
        value={value?.name ?? ""}
        options={options}
        onChoose={choose}
        focused={focused ?? false}
        invalid={invalid ?? false}
      />
      {value !== undefined && isKnown !== true && (
        <select
          aria-label={t("entityType")}
          value={value.type}
          aria-invalid={invalid === true && value.type === ""}
          onChange={(event) => onChange({ ...value, type: event.currentTarget.value })}
        >
          <option value="">{t("entityType")}…</option>
          {[...types.filter(fits), ...types.filter((type) => !fits(type))].map((type) => (
            <option key={type} value={type}>
              {wordIn(ontology.types, type)}
            </option>
          ))}
        </select>
      )}
      {wordless && (
        <input
          type="text"
          lang="zh-CN"
          aria-label={t("wordedAs")}
          placeholder={t("wordedAs")}
          value={value.as ?? ""}
          onInput={(event) => onChange({ ...value, as: event.currentTarget.value.trim() })}
        />
      )}
    </div>
  );
}
