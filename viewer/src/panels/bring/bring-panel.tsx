import type { JSX } from "preact";
import type { LetterDraftReport } from "../../../../src/model/curation.ts";
import { type Brought, bring, brought, drop, keep } from "../../state/bring.ts";
import { pageLayer } from "../../state/layers.ts";
import { go } from "../../state/session.ts";
import { relationName, statusName, t } from "../../state/words.ts";
import { PagePanel } from "../frame/page-panel.tsx";
import { Refused } from "../parts/refused.tsx";

const KINDS = ".txt,.html,.htm,.mht,.mhtml,.docx,.odt,.rtf,.ofd,.pdf,.zip,.eml";

/** Letters that are brought: what was understood of each, before it is kept. */
export function BringPanel(): JSX.Element {
  return (
    <PagePanel title={t("bring")} wide>
      <label class="drop-place">
        <input
          type="file"
          class="sr-only"
          accept={KINDS}
          multiple
          onChange={({ currentTarget }) => {
            void bring([...(currentTarget.files ?? [])]);
            currentTarget.value = "";
          }}
        />
        <b>{t("bringChoose")}</b>
        <span class="quiet">{t("bringHint")}</span>
      </label>
      <ul class="brought">
        {brought.value.map((each) => (
          <li key={each.key}>
            <BroughtLetter {...each} />
          </li>
        ))}
      </ul>
    </PagePanel>
  );
}

function BroughtLetter(each: Brought): JSX.Element {
  const { stage, file, key } = each;
  return (
    <article class="brought-letter">
      <h3 lang="zh-CN">{file.name}</h3>
      {(stage.state === "reading" || stage.state === "keeping") && (
        <p class="quiet" role="status">
          {t(stage.state === "reading" ? "bringReading" : "bringKeeping")}
        </p>
      )}
      {stage.state === "refused" && <Refused refusal={stage.refusal} />}
      {stage.state === "draft" && <Understood draft={stage.draft} />}
      {stage.state === "kept" && (
        <p role="status">
          {t("bringKept", { file: stage.letter.file, n: stage.letter.graph.added })}
        </p>
      )}
      <p class="brought-acts">
        {stage.state === "draft" && (
          <button
            type="button"
            class="button small primary"
            disabled={stage.draft.known}
            onClick={() => void keep(each)}
          >
            {t("bringKeep")}
          </button>
        )}
        {stage.state === "kept" && (
          <button
            type="button"
            class="button small"
            onClick={() => {
              pageLayer.value = undefined;
              go({ mode: "letter", letter: stage.letter.letter });
            }}
          >
            {t("bringRead")}
          </button>
        )}
        <button type="button" class="text-button" onClick={() => drop(key)}>
          {t(stage.state === "kept" ? "close" : "bringDrop")}
        </button>
      </p>
    </article>
  );
}

function Understood({ draft }: { readonly draft: LetterDraftReport }): JSX.Element {
  const { title, docNumber, date, issuer, entities, facts, known } = draft;
  const head = [docNumber, date, issuer].filter((part) => part !== undefined);
  return (
    <>
      <p lang="zh-CN">
        <b>{title}</b>
        <br />
        <span class="quiet">{head.join(" · ")}</span>
      </p>
      {known && <p class="trouble">{t("bringKnown")}</p>}
      <details>
        <summary>{t("bringUnderstood", { entities, n: facts.length })}</summary>
        <ol class="draft-facts" lang="zh-CN">
          {facts.map(({ subject, predicate, object, status, exact }, index) => (
            <li key={index}>
              {subject} <b>{relationName(predicate)}</b> {object}{" "}
              <span class="chip">{statusName(status)}</span>
              <q>{exact}</q>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
