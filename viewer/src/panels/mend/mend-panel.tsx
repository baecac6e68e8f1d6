import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { JudgementEntry } from "../../../../src/model/curation.ts";
import { nameOf } from "../../../../src/model/ids.ts";
import {
  judgements,
  lastWritten,
  mend,
  mendBusy,
  mended,
  mendRefusal,
  takeBack,
} from "../../state/mend.ts";
import { letterName, t } from "../../state/words.ts";
import { entryFor, MENDINGS, type Mending, type MendingForm } from "../../text/judgement-entry.ts";
import { PagePanel } from "../frame/page-panel.tsx";
import { PillRow } from "../parts/pill-row.tsx";
import { Refused } from "../parts/refused.tsx";
import { MendFields } from "./mend-fields.tsx";

const TITLES = {
  rename: "mendRename",
  retype: "mendRetype",
  merge: "mendMerge",
  apart: "mendApart",
  split: "mendSplit",
} as const;
const VERDICTS = {
  same: "verdictSame",
  "not the same": "verdictApart",
  split: "verdictSplit",
  unsure: "verdictUnsure",
} as const;

/** Names, types and identity of things over all letters: who says what, and why. */
export function MendPanel(): JSX.Element {
  return (
    <PagePanel title={t("mend")} wide>
      <Form key={mended.value.join("\n")} />
      {mendRefusal.value !== undefined && <Refused refusal={mendRefusal.value} />}
      {lastWritten.value !== undefined && (
        <p class="mend-done" role="status">
          {t("mendWritten")}{" "}
          <button
            type="button"
            class="text-button"
            onClick={() => void takeBack(lastWritten.value ?? "")}
          >
            {t("undo")}
          </button>
        </p>
      )}
      <InForce />
    </PagePanel>
  );
}

function Form(): JSX.Element | null {
  const ids = mended.value;
  const form = useSignal<MendingForm>({
    kind: ids.length > 1 ? "merge" : "rename",
    ids,
    name: "",
    type: "",
    letters: [],
    who: "",
    why: "",
  });
  if (ids.length === 0) return null;
  const { readOnly, reviewer = "" } =
    judgements.value.state === "ready" ? judgements.value.value : {};
  // A server that does not know its user lets the person sign.
  const signer = reviewer === "unknown" ? "" : reviewer;
  const filled = { ...form.value, who: form.value.who === "" ? signer : form.value.who };
  const entry = entryFor(filled);
  const change = (part: Partial<MendingForm>): void => {
    form.value = { ...form.value, ...part };
  };
  const kinds: readonly Mending[] = ids.length > 1 ? ["merge", "apart"] : MENDINGS;
  return (
    <form
      class="mend-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (entry !== undefined) void mend(entry);
      }}
    >
      <p class="mend-of" lang="zh-CN">
        {ids.map(nameOf).join("、")}
      </p>
      <PillRow
        label={t("mend")}
        choices={kinds}
        chosen={filled.kind}
        nameOf={(kind) => t(TITLES[kind])}
        onChoose={(kind) => change({ kind, ids })}
      />
      <MendFields form={filled} change={change} />
      {readOnly !== undefined && (
        <p class="trouble" lang="en">
          {[readOnly.what, readOnly.cure].filter(Boolean).join(". ")}
        </p>
      )}
      <button
        type="submit"
        class="button primary small"
        disabled={entry === undefined || readOnly !== undefined || mendBusy.value}
      >
        {t(mendBusy.value ? "bringKeeping" : "mendWrite")}
      </button>
    </form>
  );
}

/** All judgements, the newest first; each can be taken back. */
function InForce(): JSX.Element | null {
  const { value } = judgements;
  if (value.state !== "ready" || value.value.judgements.length === 0) return null;
  return (
    <section>
      <h3>{t("mendInForce")}</h3>
      <ul class="mend-list">
        {[...value.value.judgements].reverse().map(({ id, ...entry }) => (
          <li key={id}>
            <p>
              <span class="chip">{t(VERDICTS[entry.verdict])}</span>{" "}
              <span lang="zh-CN">{wordsOf(entry)}</span>
            </p>
            <p class="quiet">
              {entry.who}：{entry.why}{" "}
              <button
                type="button"
                class="text-button"
                disabled={mendBusy.value}
                onClick={() => void takeBack(id)}
              >
                {t("mendTakeBack")}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf({ entities, letters = [] }: JudgementEntry): string {
  const where = letters.length === 0 ? "" : `（${letters.map(letterName).join("、")}）`;
  return entities.join(" · ") + where;
}
