import type { JSX } from "preact";
import { fetchOntology } from "../../data/source.ts";
import { pageLayer } from "../../state/layers.ts";
import { lettersNaming } from "../../state/letters-naming.ts";
import { go, nodesById } from "../../state/session.ts";
import { language, letterName, nodeName, t, typeName } from "../../state/words.ts";
import type { MendingForm } from "../../text/judgement-entry.ts";
import { EntityField } from "../ask/entity-field.tsx";
import { useLoadable } from "../parts/use-loadable.ts";

interface FieldsProps {
  readonly form: MendingForm;
  readonly change: (part: Partial<MendingForm>) => void;
}

/** What each way of mending asks for, and who says so and why. */
export function MendFields({ form, change }: FieldsProps): JSX.Element {
  const { kind, who, why, name } = form;
  return (
    <>
      {(kind === "rename" || kind === "split") && (
        <Field
          label={t(kind === "rename" ? "mendNewName" : "mendOtherName")}
          value={name}
          onInput={(typed) => change({ name: typed })}
        />
      )}
      {kind === "retype" && <TypeField form={form} change={change} />}
      {(kind === "merge" || kind === "apart") && <Others form={form} change={change} />}
      {kind === "split" && <Letters form={form} change={change} />}
      <Field label={t("mendWhy")} value={why} onInput={(typed) => change({ why: typed })} />
      <Field label={t("mendWho")} value={who} onInput={(typed) => change({ who: typed })} />
    </>
  );
}

function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (typed: string) => void;
}): JSX.Element {
  return (
    <label class="field">
      <span class="field-label">{props.label}</span>
      <input
        type="text"
        lang="zh-CN"
        maxLength={200}
        value={props.value}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
      />
    </label>
  );
}

function TypeField({ form, change }: FieldsProps): JSX.Element {
  const ontology = useLoadable("ontology", fetchOntology);
  const types = ontology.state === "ready" ? Object.entries(ontology.value.types) : [];
  return (
    <label class="field">
      <span class="field-label">{t("mendNewType")}</span>
      <select
        value={form.type}
        onChange={({ currentTarget }) => change({ type: currentTarget.value })}
      >
        <option value="">—</option>
        {types
          .filter(
            ([type]) => type !== "Measure" && type !== nodesById.value.get(form.ids[0] ?? "")?.type,
          )
          .map(([type, term]) => (
            <option key={type} value={type}>
              {term[language.value]}
            </option>
          ))}
      </select>
    </label>
  );
}

/** Which others it is one with, or is not; of several that are one, which name is kept. */
function Others({ form: { ids, kind }, change }: FieldsProps): JSX.Element {
  const [first = ""] = ids;
  const type = nodesById.value.get(first)?.type ?? "";
  return (
    <>
      <EntityField
        label={t("mendWith")}
        value={ids.slice(1).map(nodeName).join("、")}
        fits={(each) => each === type}
        onChoose={({ id }) => change({ ids: [...ids.slice(0, 1), id] })}
      />
      {kind === "merge" && ids.length > 1 && (
        <label class="field">
          <span class="field-label">{t("mendKept")}</span>
          <select
            lang="zh-CN"
            value={first}
            onChange={({ currentTarget: { value } }) =>
              change({ ids: [value, ...ids.filter((id) => id !== value)] })
            }
          >
            {ids.map((id) => (
              <option key={id} value={id}>
                {nodeName(id)} · {typeName(nodesById.value.get(id)?.type ?? "")}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

function Letters({ form: { ids, letters }, change }: FieldsProps): JSX.Element {
  const naming = lettersNaming(ids[0] ?? "");
  return (
    <fieldset class="mend-letters">
      <legend>{t("mendLetters")}</legend>
      {naming.map((letter) => (
        <label key={letter}>
          <input
            type="checkbox"
            checked={letters.includes(letter)}
            onChange={({ currentTarget: { checked } }) =>
              change({
                letters: checked ? [...letters, letter] : letters.filter((each) => each !== letter),
              })
            }
          />{" "}
          <span lang="zh-CN">{letterName(letter)}</span>
        </label>
      ))}
      <p class="quiet">{t("mendWithin")}</p>
      {naming.map((letter) => (
        <button
          key={letter}
          type="button"
          class="text-button"
          onClick={() => {
            pageLayer.value = undefined;
            go({ mode: "review", letter });
          }}
        >
          {t("mendInReview", { letter: letterName(letter) })}
        </button>
      ))}
    </fieldset>
  );
}
