import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { STATUSES } from "../../../../src/model/graph.ts";
import { admits, allows } from "../../../../src/model/ontology.ts";
import type { OpenForm } from "../../state/review.ts";
import { t } from "../../state/words.ts";
import type { EndValue, FactForm } from "../../text/fact-form.ts";
import { matches } from "../../text/matches.ts";
import type { Range } from "../../text/paragraphs.ts";
import { Combobox, type Option } from "../parts/combobox.tsx";
import { EndField } from "./end-field.tsx";
import { type Choices, wordIn } from "./form-context.ts";
import { FormFrame } from "./form-frame.tsx";
import { QualifierFields } from "./qualifier-fields.tsx";

interface FactFieldsProps {
  readonly form: OpenForm;
  readonly before: FactForm;
  readonly choices: Choices;
  /** The quote: its words, and where they stand. */
  readonly words: string;
  readonly place: Range | undefined;
  /** The reason that is given where none is typed; absent where none is needed. */
  readonly reason?: (now: FactForm) => string;
  readonly onSave: (now: FactForm) => void;
}

/** The form of a fact: two ends, what ties them, and how it stands. */
export function FactFields(props: FactFieldsProps): JSX.Element {
  const { form, before, choices, words, place, reason, onSave } = props;
  const { ontology } = choices;
  const value = useSignal(before);
  const tried = useSignal(false);
  const now = value.value;
  const change = (part: Partial<FactForm>): void => {
    value.value = { ...value.value, ...part };
  };
  const relation = now.predicate === undefined ? undefined : ontology.relations[now.predicate];
  const isWhole = (end: EndValue | undefined): boolean => end !== undefined && end.type !== "";
  const complete = isWhole(now.subject) && isWhole(now.object) && relation !== undefined;
  const relations = (query: string): readonly Option[] => {
    const names = Object.keys(ontology.relations).filter((name) => !name.startsWith("HAS_"));
    const found = names.filter((name) => {
      const { zh = "", en = "" } = ontology.relations[name] ?? {};
      return [name, zh, en].some((word) => matches(word, query));
    });
    const fitting = found.filter((name) => fits(choices, name, now.subject, now.object));
    return [...fitting, ...found.filter((name) => !fitting.includes(name))].map((name) => ({
      key: name,
      label: wordIn(ontology.relations, name),
      hint: fitting.includes(name) ? name : t("doesNotFit"),
    }));
  };
  return (
    <FormFrame
      form={form}
      words={words}
      advice={t(form.kind === "add" ? "selectForFact" : "selectForQuote")}
      onSave={() => {
        tried.value = true;
        if (complete) onSave({ ...now, why: now.why.trim() || (reason?.(now) ?? "") });
      }}
      hint={tried.value && !complete ? t("incomplete") : undefined}
    >
      <EndField
        label={t("subject")}
        value={now.subject}
        onChange={(subject) => change({ subject })}
        choices={choices}
        words={words}
        place={place}
        fits={(type) => relation === undefined || admits(relation.from, type)}
        focused={true}
        invalid={tried.value && !isWhole(now.subject)}
      />
      <div class="field">
        <span class="field-label">{t("relation")}</span>
        <Combobox
          label={t("relation")}
          value={now.predicate === undefined ? "" : wordIn(ontology.relations, now.predicate)}
          options={relations}
          onChoose={(predicate) => change({ predicate })}
          invalid={tried.value && relation === undefined}
        />
      </div>
      <EndField
        label={t("object")}
        value={now.object}
        onChange={(object) => change({ object })}
        choices={choices}
        words={words}
        place={place}
        fits={(type) => relation === undefined || admits(relation.to, type)}
        invalid={tried.value && !isWhole(now.object)}
      />
      <div class="field">
        <span class="field-label">{t("status")}</span>
        <select
          aria-label={t("status")}
          value={now.status}
          onChange={(event) => {
            const status = STATUSES.find((each) => each === event.currentTarget.value);
            if (status !== undefined) change({ status });
          }}
        >
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {wordIn(ontology.status, status)}
            </option>
          ))}
        </select>
      </div>
      <QualifierFields
        qualifiers={now.qualifiers}
        onChange={(qualifiers) => change({ qualifiers })}
      />
      {reason !== undefined && (
        <label class="field">
          <span class="field-label">{t("why")}</span>
          <input
            type="text"
            value={now.why}
            placeholder={reason(now) || t("whyAuto")}
            onInput={(event) => change({ why: event.currentTarget.value })}
          />
        </label>
      )}
    </FormFrame>
  );
}

/** Whether the ends that are known so far may be tied by the relation. */
function fits(
  { ontology }: Choices,
  name: string,
  subject: EndValue | undefined,
  object: EndValue | undefined,
): boolean {
  const relation = ontology.relations[name];
  if (relation === undefined) return false;
  if (subject?.type && object?.type) return allows(ontology, name, subject.type, object.type);
  if (subject?.type) return admits(relation.from, subject.type);
  return object?.type ? admits(relation.to, object.type) : true;
}
