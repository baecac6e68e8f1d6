import type { JSX } from "preact";
import { answerOf, draft, openInPane, runDraft } from "../../state/ask.ts";
import { savedQueries } from "../../state/kept.ts";
import { queryHistory } from "../../state/query-history.ts";
import { presentViewText } from "../../state/view-text.ts";
import { t } from "../../state/words.ts";
import { KeptChoice } from "../parts/kept-choice.tsx";
import { lazy } from "../parts/lazy.tsx";
import { AnswerView } from "./answer-view.tsx";
import { CopyLink } from "./copy-link.tsx";

// The editor is larger than all the rest of the page.
const CypherEditor = lazy(async () => (await import("./cypher-editor.tsx")).CypherEditor);

/** Cypher that only reads, typed by hand. */
export function AskCypher(): JSX.Element {
  const asking = answerOf("cypher").value;
  return (
    <div class="ask-columns">
      <section class="ask-side pane" aria-label={t("paneLabel")}>
        <CypherEditor />
        <div class="ask-acts">
          <button
            type="button"
            class="button primary small"
            disabled={draft.value.trim() === ""}
            onClick={runDraft}
          >
            {t("askRun")}
          </button>
          <span class="quiet pane-hint">{t("paneHint")}</span>
          <button type="button" class="text-button" onClick={() => openInPane(presentViewText())}>
            {t("viewAsCypher")}
          </button>
          <CopyLink prepare={() => openInPane(draft.value)} />
          {queryHistory.value.length > 0 && <History />}
        </div>
        <KeptChoice
          list={savedQueries}
          label={t("queryName")}
          valueNow={() => draft.value}
          onOpen={openInPane}
        />
      </section>
      <AnswerView asking={asking} file="answer" />
    </div>
  );
}

/** What was run before; choosing one fills the pane. */
function History(): JSX.Element {
  return (
    <select
      class="pane-history"
      aria-label={t("paneHistory")}
      value=""
      onChange={({ currentTarget }) => {
        const text = queryHistory.value[Number(currentTarget.value)];
        if (text !== undefined) openInPane(text);
      }}
    >
      <option value="">{t("paneHistory")}</option>
      {queryHistory.value.map((text, index) => (
        <option key={text} value={index}>
          {text.replaceAll(/\s+/g, " ").slice(0, 60)}
        </option>
      ))}
    </select>
  );
}
