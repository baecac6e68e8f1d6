import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { type BuiltQuery, EMPTY_QUERY } from "../../query/built-query.ts";
import { choicesOf, shapesOf } from "../../query/shapes.ts";
import { answerOf, built, builtText, openInPane, runBuilt } from "../../state/ask.ts";
import { network } from "../../state/session.ts";
import { nodeName, relationName, t, typeName } from "../../state/words.ts";
import { AnswerView } from "./answer-view.tsx";
import { BuildFilters } from "./build-filters.tsx";
import { EntityField } from "./entity-field.tsx";

/** A question put together from type, relation and type, without a word of Cypher typed. */
export function AskBuild(): JSX.Element {
  const shapes = useComputed(() => (network.value === undefined ? [] : shapesOf(network.value)));
  const query = built.value;
  const chosen = { from: query.fromType, relation: query.relation, to: query.toType };
  return (
    <div class="ask-columns">
      <section class="ask-side" aria-label={t("askBuild")}>
        <form
          class="ask-form"
          onSubmit={(event) => {
            event.preventDefault();
            runBuilt();
          }}
        >
          <EndOf
            end="from"
            counts={choicesOf("from", shapes.value, chosen)}
            type={query.fromType}
            id={query.fromId}
          />
          <Choice
            label={t("relation")}
            none={t("buildAnyRelation")}
            value={query.relation}
            counts={choicesOf("relation", shapes.value, chosen)}
            nameOf={relationName}
            onChange={(relation) => change({ relation })}
          />
          <EndOf
            end="to"
            counts={choicesOf("to", shapes.value, chosen)}
            type={query.toType}
            id={query.toId}
          />
          <BuildFilters query={query} onChange={change} />
          <div class="ask-acts">
            <button type="submit" class="button primary small">
              {t("askRun")}
            </button>
            <button
              type="button"
              class="text-button"
              onClick={() => {
                built.value = EMPTY_QUERY;
              }}
            >
              {t("buildClear")}
            </button>
          </div>
          <details class="made">
            <summary>{t("buildMade")}</summary>
            <pre>{builtText()}</pre>
            <button type="button" class="text-button" onClick={() => openInPane(builtText())}>
              {t("asCypher")}
            </button>
          </details>
        </form>
      </section>
      <AnswerView asking={answerOf("build").value} file="answer" worded />
    </div>
  );
}

type Change = { readonly [Key in keyof BuiltQuery]?: BuiltQuery[Key] | undefined };

/** Puts parts in, and takes those out that are undefined. */
function change(part: Change): void {
  const { value } = built;
  built.value = Object.fromEntries(
    Object.entries({ ...value, ...part }).filter(([, each]) => each !== undefined),
  ) as unknown as BuiltQuery;
}

interface EndOfProps {
  readonly end: "from" | "to";
  readonly counts: ReadonlyMap<string, number>;
  readonly type: string | undefined;
  readonly id: string | undefined;
}

/** One end: its type, and which one it is, when only one is meant. */
function EndOf({ end, counts, type, id }: EndOfProps): JSX.Element {
  const isFrom = end === "from";
  const label = t(isFrom ? "buildFrom" : "buildTo");
  return (
    <>
      <Choice
        label={label}
        none={t("buildAnyThing")}
        value={type}
        counts={counts}
        nameOf={typeName}
        onChange={(chosen) =>
          change(
            isFrom ? { fromType: chosen, fromId: undefined } : { toType: chosen, toId: undefined },
          )
        }
      />
      {type !== "Measure" && (
        <EntityField
          bare
          label={t("buildWhich", { end: label })}
          value={id === undefined ? "" : nodeName(id)}
          fits={(each) => type === undefined || each === type}
          onChoose={(node) =>
            change(
              isFrom
                ? { fromId: node.id, fromType: node.type }
                : { toId: node.id, toType: node.type },
            )
          }
        />
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly none: string;
  readonly value: string | undefined;
  readonly counts: ReadonlyMap<string, number>;
  readonly nameOf: (name: string) => string;
  readonly onChange: (value: string | undefined) => void;
}

/** A choice among what the graph holds, with how many facts each would leave. */
function Choice({ label, none, value, counts, nameOf, onChange }: ChoiceProps): JSX.Element {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <select
        value={value ?? ""}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === "" ? undefined : currentTarget.value)
        }
      >
        <option value="">{none}</option>
        {[...counts].map(([name, count]) => (
          <option key={name} value={name}>
            {nameOf(name)} · {count}
          </option>
        ))}
      </select>
    </label>
  );
}
