import type { JSX } from "preact";
import { QUALIFIERS } from "../../i18n/properties.ts";
import { propertyName, t } from "../../state/words.ts";
import type { Qualifier } from "../../text/fact-form.ts";
import { IconButton } from "../parts/icon-button.tsx";

interface QualifierFieldsProps {
  readonly qualifiers: readonly Qualifier[];
  readonly onChange: (qualifiers: readonly Qualifier[]) => void;
}

/** What else a fact says: a role, a batch, a rank, a time. */
export function QualifierFields({ qualifiers, onChange }: QualifierFieldsProps): JSX.Element {
  const change = (index: number, part: Partial<Qualifier>): void =>
    onChange(qualifiers.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <div class="field qualifiers">
      <span class="field-label">{t("qualifiers")}</span>
      {qualifiers.map(({ name, value }, index) => (
        <span key={index} class="qualifier">
          <select
            aria-label={t("qualifierName")}
            value={name}
            onChange={(event) => change(index, { name: event.currentTarget.value })}
          >
            {[...new Set([...QUALIFIERS, name])].map((each) => (
              <option key={each} value={each}>
                {propertyName(each)}
              </option>
            ))}
          </select>
          <input
            type="text"
            lang="zh-CN"
            aria-label={propertyName(name)}
            value={value}
            onInput={(event) => change(index, { value: event.currentTarget.value })}
          />
          <IconButton
            glyph="close"
            label={t("removeQualifier")}
            onClick={() => onChange(qualifiers.filter((_each, at) => at !== index))}
          />
        </span>
      ))}
      <button
        type="button"
        class="small-button"
        onClick={() => onChange([...qualifiers, { name: QUALIFIERS[0] ?? "role", value: "" }])}
      >
        + {t("addQualifier")}
      </button>
    </div>
  );
}
