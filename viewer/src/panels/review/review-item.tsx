import type { JSX } from "preact";
import type { EntityRef } from "../../../../src/model/api.ts";
import type { ReviewItem } from "../../../../src/model/review.ts";
import type { MessageKey } from "../../i18n/translate.ts";
import {
  correct,
  currentItem,
  decide,
  goTo,
  openForm,
  pending,
  readOnly,
  reopen,
} from "../../state/review.ts";
import { language, provenanceName, statusName, t } from "../../state/words.ts";
import { correctionWords } from "../../text/correction-words.ts";
import { ruleWords } from "../../text/rule-words.ts";
import { FigureCard } from "../detail/figure-card.tsx";
import { Glyph, type GlyphName } from "../parts/glyph.tsx";
import { TypeMark } from "../parts/type-mark.tsx";
import { Trouble } from "./review-trouble.tsx";

interface ItemProps {
  readonly item: ReviewItem;
}

/** One thing to decide: what it says, the words that say so, and how it was read. */
export function ReviewItemView({ item }: ItemProps): JSX.Element {
  const current = currentItem.value === item.id && openForm.value === undefined;
  const { decision, why } = item.entry;
  const changes = correctionWords(item.entry);
  return (
    <li
      class={`item ${decision}${current ? " current" : ""}`}
      aria-current={current}
      tabIndex={-1}
      data-item={item.id}
    >
      <button
        type="button"
        class="item-body"
        tabIndex={current ? 0 : -1}
        onClick={() => goTo(item.id)}
      >
        <FactWords item={item} />
        <span class="item-quote" lang="zh-CN">
          {item.exact}
        </span>
        {changes !== "" && (
          <span class="item-change" lang="zh-CN">
            {t("correctedTo", { words: changes })}
          </span>
        )}
        <span class="item-notes">
          <Verdict item={item} />
          {item.provenance !== undefined && <span>{provenanceName(item.provenance)}</span>}
          {item.rule !== undefined && (
            <span title={`${t("rule")}: ${item.rule}`}>{ruleWords(item.rule, language.value)}</span>
          )}
          {current && typeof why === "string" && <span lang="zh-CN">{why}</span>}
        </span>
      </button>
      {current && readOnly.value === undefined && <Acts item={item} />}
      <Trouble about={item.id} />
    </li>
  );
}

/** A fact in words; what is no fact in the words that the server has for it. */
function FactWords({ item }: ItemProps): JSX.Element {
  const { fact, status } = item;
  if (fact === undefined) {
    return (
      <span class="item-fact" lang="zh-CN">
        {item.words[language.value]}
      </span>
    );
  }
  const { subject, relation, object } = fact;
  return (
    <span class="item-fact">
      <End entity={subject} />
      <span class="fact-relation">{relation[language.value]}</span>
      {object.measure === undefined ? (
        <End entity={object} />
      ) : (
        <FigureCard measure={object.measure} />
      )}
      {status !== undefined && status !== "done" && (
        <span class={`chip status-${status}`}>{statusName(status)}</span>
      )}
    </span>
  );
}

function End({ entity }: { readonly entity: EntityRef }): JSX.Element {
  return (
    <span class="fact-end" lang="zh-CN">
      <TypeMark type={entity.type} />
      {entity.name}
    </span>
  );
}

const VERDICTS = {
  undecided: "verdictOpen",
  accept: "verdictAccept",
  reject: "verdictReject",
  correct: "verdictCorrect",
  add: "verdictAdd",
} as const;

function Verdict({ item }: ItemProps): JSX.Element {
  const saving = pending.value.has(item.id);
  return <span class="verdict">{saving ? t("saving") : t(VERDICTS[item.entry.decision])}</span>;
}

function Acts({ item }: ItemProps): JSX.Element {
  const { decision } = item.entry;
  return (
    <p class="item-acts">
      <Act word="accept" letter="A" glyph="check" onClick={() => decide("accept")} />
      <Act word="reject" letter="R" glyph="close" onClick={() => decide("reject")} />
      {item.list !== "mentions" && <Act word="correct" letter="C" glyph="edit" onClick={correct} />}
      {decision !== "undecided" && (
        <Act word="reopen" letter="O" glyph="back" onClick={() => reopen(item)} />
      )}
    </p>
  );
}

interface ActProps {
  readonly word: MessageKey;
  readonly letter: string;
  readonly glyph: GlyphName;
  readonly onClick: () => void;
}

function Act({ word, letter, glyph, onClick }: ActProps): JSX.Element {
  return (
    <button type="button" class={`small-button ${word}`} onClick={onClick}>
      <Glyph name={glyph} />
      {t(word)}
      <kbd>{letter}</kbd>
    </button>
  );
}
