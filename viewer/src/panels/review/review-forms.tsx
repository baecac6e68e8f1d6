import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { NetworkLink } from "../../../../src/model/network.ts";
import type { ReviewItem } from "../../../../src/model/review.ts";
import { factsKey, fetchFacts, fetchLetter } from "../../data/source.ts";
import { type OpenForm, openForm, save, selectedWords } from "../../state/review.ts";
import { network, openLetter } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import {
  additionOf,
  changedParts,
  correctionOf,
  EMPTY_FACT,
  type FactForm,
  factForm,
  formAsRead,
} from "../../text/fact-form.ts";
import { PartState } from "../parts/part-state.tsx";
import { useLoadable } from "../parts/use-loadable.ts";
import { FactFields } from "./fact-form.tsx";
import { useChoices } from "./form-context.ts";
import { PlainFields } from "./plain-form.tsx";

/** The form that corrects an item. */
export function ItemForm({ item }: { readonly item: ReviewItem }): JSX.Element {
  return item.list === "facts" && item.fact !== undefined ? (
    <FactCorrection item={item} />
  ) : (
    <PlainFields item={item} />
  );
}

/** The graph's own fact behind an item; none where it was rejected. */
function factIdOf({ fact }: ReviewItem, links: readonly NetworkLink[]): string | undefined {
  return links.find(
    ({ source, predicate, target }) =>
      source === fact?.subject.id && predicate === fact.predicate && target === fact.object.id,
  )?.id;
}

function FactCorrection({ item }: { readonly item: ReviewItem }): JSX.Element {
  const form = useForm({ kind: "correct", item: item.id });
  const choices = useChoices();
  const words = useSelectedText();
  const told = useMemo(() => factIdOf(item, network.value?.links ?? []), [item, network.value]);
  const subject = useLoadable(
    told && item.fact && factsKey(item.fact.subject.id, [told]),
    fetchFacts,
  );
  if (choices.state !== "ready") return <PartState answer={choices} />;
  if (told !== undefined && subject.state === "loading") return <PartState answer={subject} />;
  // A rejected fact is not in the graph, so neither are its qualifiers.
  const known = subject.state === "ready" ? subject.value.facts[0] : undefined;
  const before = factForm(item, known?.qualifiers);
  const base = item.entry.decision === "correct" ? formAsRead(item, known?.qualifiers) : before;
  const named = new Set(choices.value.named.map(({ id }) => id));
  const selection = selectedWords.value;
  return (
    <FactFields
      form={form}
      before={before}
      choices={choices.value}
      words={words ?? item.exact}
      place={selection ?? item}
      {...(item.entry.decision !== "add" && { reason: (now) => reasonFor(base, now) })}
      onSave={(now) => {
        const proof = selection === undefined ? {} : { selection };
        void save(form, correctionOf(item, base, now, proof, named));
      }}
    />
  );
}

/** The form of a fact that no rule read. */
export function NewFactForm(): JSX.Element {
  const form = useForm({ kind: "add" });
  const choices = useChoices();
  const words = useSelectedText();
  const typed = useSignal("");
  if (choices.state !== "ready") return <PartState answer={choices} />;
  const named = new Set(choices.value.named.map(({ id }) => id));
  const selection = selectedWords.value;
  return (
    <div class="item current">
      {selection === undefined && (
        <label class="field typed-quote">
          <span class="field-label">{t("quote")}</span>
          <textarea
            lang="zh-CN"
            rows={2}
            placeholder={t("selectOrType")}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
          />
        </label>
      )}
      <FactFields
        form={form}
        before={EMPTY_FACT}
        choices={choices.value}
        words={words ?? typed.value}
        place={selection}
        onSave={(now) => {
          const proof = selection === undefined ? { quote: typed.value } : { selection };
          void save(form, [additionOf(now, proof, named)]);
        }}
      />
    </div>
  );
}

/** The form that is open, as the state holds it. */
function useForm(otherwise: OpenForm): OpenForm {
  return openForm.value ?? otherwise;
}

/** The words that are selected in the letter. */
function useSelectedText(): string | undefined {
  const letter = useLoadable(openLetter.value, fetchLetter);
  const text = letter.state === "ready" ? letter.value.text : "";
  const points = useMemo(() => [...text], [text]);
  const range = selectedWords.value;
  if (range === undefined) return undefined;
  return points.slice(range.start, range.end).join("").replaceAll(/\s+/gu, "");
}

function reasonFor(before: FactForm, now: FactForm): string {
  const parts = changedParts(before, now);
  if (parts.length === 0) return selectedWords.value === undefined ? "" : t("whyQuote");
  const names = parts.map((part) => t(part === "predicate" ? "relation" : part));
  return t("whyParts", { parts: names.join("、") });
}
