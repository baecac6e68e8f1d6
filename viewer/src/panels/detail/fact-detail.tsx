import type { JSX } from "preact";
import type { EntityRef, ResolvedEvidence, ResolvedFact } from "../../../../src/model/api.ts";
import { confidenceIn } from "../../../../src/model/confidence.ts";
import type { TextEvidence } from "../../../../src/model/graph.ts";
import { factsKey, fetchFacts } from "../../data/source.ts";
import { linksById, network, select, view } from "../../state/session.ts";
import {
  language,
  letterName,
  propertyName,
  provenanceName,
  relationName,
  statusName,
  t,
  typeName,
} from "../../state/words.ts";
import { ruleWords } from "../../text/rule-words.ts";
import { LetterReader } from "../letter/letter-reader.tsx";
import { Glyph } from "../parts/glyph.tsx";
import { LineMark } from "../parts/line-mark.tsx";
import { PartState } from "../parts/part-state.tsx";
import { TypeMark } from "../parts/type-mark.tsx";
import { useLoadable } from "../parts/use-loadable.ts";
import { FigureCard } from "./figure-card.tsx";

/** One fact: its two ends, how sure it is, and every piece of its proof; the letter follows below. */
export function FactDetail({ id }: { readonly id: string }): JSX.Element {
  const link = linksById.value.get(id);
  const answer = useLoadable(link && factsKey(link.source, [id]), fetchFacts, network.value);
  if (answer.state !== "ready") return <PartState answer={answer} />;
  const fact = answer.value.facts.find((each) => each.id === id);
  if (fact === undefined) return <p class="quiet">{t("unknownEntity")}</p>;
  const quotes = fact.evidence.filter((each) => each.provenance !== "background");
  const active = quotes.find((each) => each.id === view.value.evidence) ?? quotes[0];
  return (
    <>
      <div class="detail-scroll fact">
        <h2 class="sr-only">{relationName(fact.predicate)}</h2>
        <Sentence fact={fact} />
        <Qualities fact={fact} />
        <section>
          <h3>
            {t("evidence")} <span class="count">{fact.evidence.length}</span>
          </h3>
          {fact.evidence.map((each) => (
            <Evidence key={each.id} evidence={each} active={each.id === active?.id} fact={fact} />
          ))}
        </section>
      </div>
      {active !== undefined && (
        <LetterReader letter={active.letter} quotes={[active]} mentions={[]} />
      )}
    </>
  );
}

function Sentence({ fact }: { readonly fact: ResolvedFact }): JSX.Element {
  const background = fact.evidence.every((each) => each.provenance === "background");
  return (
    <div class="sentence">
      <End entity={fact.subject} />
      <p class="relation">
        <LineMark kind={background ? "background" : fact.status} />
        <strong>{relationName(fact.predicate)}</strong>
      </p>
      {fact.object.measure === undefined ? (
        <End entity={fact.object} />
      ) : (
        <div class="figure-box">
          <FigureCard measure={fact.object.measure} />
        </div>
      )}
    </div>
  );
}

function End({ entity }: { readonly entity: EntityRef }): JSX.Element {
  return (
    <button
      type="button"
      class="end"
      onClick={() => select({ kind: "node", id: entity.id })}
      title={typeName(entity.type)}
    >
      <TypeMark type={entity.type} />
      <span lang="zh-CN">{entity.name}</span>
    </button>
  );
}

function Qualities({ fact }: { readonly fact: ResolvedFact }): JSX.Element {
  const background = fact.evidence.every((each) => each.provenance === "background");
  return (
    <p class="qualities">
      {background ? (
        <span class="chip">{provenanceName("background")}</span>
      ) : (
        <span class={`chip status-${fact.status}`}>{statusName(fact.status)}</span>
      )}
      <span class="chip" title={t("confidenceHint")}>
        {t("confidence")} {Math.round(100 * confidenceIn(fact.evidence))}&#8239;%
      </span>
      {Object.entries(fact.qualifiers).map(([name, value]) => (
        <span key={name} class="chip" title={propertyName(name)} lang="zh-CN">
          {String(value)}
        </span>
      ))}
    </p>
  );
}

interface EvidenceProps {
  readonly evidence: ResolvedEvidence;
  readonly active: boolean;
  readonly fact: ResolvedFact;
}

function Evidence({ evidence, active, fact }: EvidenceProps): JSX.Element {
  if (evidence.provenance === "background") {
    const { publication } = evidence;
    return (
      <div class="evidence background">
        <p class="evidence-source" lang="zh-CN">
          {publication?.title ?? evidence.source}
        </p>
        {publication !== undefined && (
          <p class="evidence-notes" lang="zh-CN">
            {publication.publisher} · {publication.date}
          </p>
        )}
      </div>
    );
  }
  return (
    <button
      type="button"
      class={active ? "evidence active" : "evidence"}
      aria-pressed={active}
      onClick={() => select({ kind: "fact", id: fact.id }, evidence.id)}
    >
      <span class="evidence-quote" lang="zh-CN">
        {evidence.exact}
      </span>
      <EvidenceNotes evidence={evidence} />
    </button>
  );
}

function EvidenceNotes({ evidence }: { readonly evidence: TextEvidence }): JSX.Element {
  const letter = network.value?.letters.find((each) => each.id === evidence.letter);
  return (
    <span class="evidence-notes">
      <span lang="zh-CN">{letterName(evidence.letter)}</span>
      <span>{letter?.date}</span>
      <span>{provenanceName(evidence.provenance)}</span>
      <span>{statusName(evidence.status)}</span>
      <span title={`${t("rule")}: ${evidence.rule}`}>
        {ruleWords(evidence.rule, language.value)}
      </span>
      {evidence.confidence !== undefined && (
        <span title={t("readByOcr")}>OCR {Math.round(evidence.confidence * 100)}&#8239;%</span>
      )}
      {evidence.agreedBy !== undefined && <span title={evidence.agreedBy}>{t("agreedBy")}</span>}
      {evidence.reviewedBy !== undefined && (
        <span class="reviewed" title={evidence.reviewedBy}>
          <Glyph name="check" />
          {t("reviewedBy")}
        </span>
      )}
    </span>
  );
}
