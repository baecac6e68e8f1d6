import type { JSX } from "preact";
import type { QuestionDescription } from "../../../../src/model/api.ts";
import type { Json } from "../../../../src/model/query.ts";
import { writeQueryText } from "../../query/query-text.ts";
import { openInPane, openQuestion, typedValues } from "../../state/ask.ts";
import { language, t } from "../../state/words.ts";
import { CopyLink } from "./copy-link.tsx";
import { ParameterField } from "./parameter-field.tsx";

/** What a question answers, and what can be filled in. */
export function QuestionForm({
  question,
}: {
  readonly question: QuestionDescription;
}): JSX.Element {
  const { name, title, answers, parameters, cypher } = question;
  const values = typedValues.value;
  const filled = parameters.map((parameter) => ({
    parameter,
    value: values[parameter.name] ?? parameter.sample,
  }));
  return (
    <form
      class="ask-form"
      onSubmit={(event) => {
        event.preventDefault();
        openQuestion(name, values);
      }}
    >
      <h2>{title[language.value]}</h2>
      <p class="quiet">{answers[language.value]}</p>
      {filled.map(({ parameter, value }) => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          value={value}
          onChange={(changed) => {
            typedValues.value = { ...typedValues.value, [parameter.name]: changed };
          }}
        />
      ))}
      <div class="ask-acts">
        <button type="submit" class="button primary small">
          {t("askRun")}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() =>
            openInPane(
              writeQueryText(
                cypher,
                Object.fromEntries(
                  filled.map(({ parameter, value }) => [parameter.name, typed(parameter, value)]),
                ),
              ),
            )
          }
        >
          {t("asCypher")}
        </button>
        <CopyLink />
      </div>
    </form>
  );
}

/** What was filled in, as the query takes it. */
function typed({ type }: QuestionDescription["parameters"][number], value: string): Json {
  switch (type) {
    case "integer":
    case "number":
      return Number(value);
    case "boolean":
      return value === "true";
    case "strings":
      return value.split(/[,，、]/).map((part) => part.trim());
    case "string":
    case "entity":
      return value;
  }
}
