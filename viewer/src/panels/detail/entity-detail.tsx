import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { FACTS_AT_A_TIME } from "../../../../src/model/api.ts";
import type { Entity } from "../../../../src/model/graph.ts";
import { network, nodesById, select } from "../../state/session.ts";
import {
  language,
  letterName,
  propertyName,
  relationName,
  statusName,
  t,
  typeName,
} from "../../state/words.ts";
import {
  groupTies,
  quoteOf,
  shareQuotes,
  type Tie,
  type TieGroup,
} from "../../text/fact-groups.ts";
import { LetterReader } from "../letter/letter-reader.tsx";
import { Glyph } from "../parts/glyph.tsx";
import { LineMark } from "../parts/line-mark.tsx";
import { PartState } from "../parts/part-state.tsx";
import { TypeMark } from "../parts/type-mark.tsx";
import { FigureCard } from "./figure-card.tsx";
import { type ShownFacts, useFacts } from "./use-facts.ts";

/** One entity: what it is, its figures, and its facts by relation, each with the words behind it. */
export function EntityDetailView({ id }: { readonly id: string }): JSX.Element {
  const shown = useFacts(id);
  const { answer, facts } = shown;
  const reading = useSignal<string | undefined>(undefined);
  const node = nodesById.value.get(id);
  const title = (
    <header class="entity-header">
      <TypeMark type={node?.type ?? ""} size="large" hollow={node?.background ?? false} />
      <div>
        <p class="eyebrow">
          {typeName(node?.type ?? "")}
          {node?.background === true && <span class="chip">{t("backgroundEntity")}</span>}
        </p>
        <h2 lang="zh-CN">{node?.name ?? id}</h2>
      </div>
    </header>
  );
  if (answer.state !== "ready") {
    return (
      <div class="detail-scroll">
        {title}
        <PartState answer={answer} />
      </div>
    );
  }
  const { entity, total } = answer.value;
  const { groups, figures } = groupTies(id, facts, network.value?.relations ?? []);
  const letters = [...new Set(entity.mentions.map(({ letter }) => letter))];
  const mentionsIn = (letter: string) => entity.mentions.filter((each) => each.letter === letter);
  return (
    <>
      <div class="detail-scroll">
        {title}
        {entity.aliases.length > 0 && (
          <p class="aliases">
            {t("aliases")}{" "}
            <span lang="zh-CN">{entity.aliases.join(language.value === "zh" ? "、" : ", ")}</span>
          </p>
        )}
        <Properties entity={entity} />
        {letters.map((letter) => (
          <button
            key={letter}
            type="button"
            class="text-button mentions"
            aria-expanded={reading.value === letter}
            onClick={() => {
              reading.value = reading.value === letter ? undefined : letter;
            }}
          >
            <Glyph name="letter" />
            {letters.length === 1
              ? t("mentions", { n: entity.mentions.length })
              : t("mentionsIn", { letter: letterName(letter), n: mentionsIn(letter).length })}
          </button>
        ))}
        {figures.length > 0 && (
          <section>
            <h3>
              {t("figures")} <span class="count">{figures.length}</span>
            </h3>
            <ul class="figures">
              {figures.map((tie) => (
                <FigureRow key={tie.fact.id} tie={tie} />
              ))}
            </ul>
          </section>
        )}
        {groups.map((group) => (
          <Group key={`${group.predicate} ${group.direction}`} group={group} />
        ))}
        {total === 0 && <p class="quiet">{t("noFacts")}</p>}
        {shown.left > 0 && <MoreFacts shown={shown} total={total} />}
      </div>
      {reading.value !== undefined && (
        <LetterReader letter={reading.value} quotes={[]} mentions={mentionsIn(reading.value)} />
      )}
    </>
  );
}

/** That these are not all facts, and the way to more. */
function MoreFacts({ shown, total }: { readonly shown: ShownFacts; readonly total: number }) {
  const { facts, left, next, more } = shown;
  return (
    <div class="more-facts">
      <p class="quiet" role="status">
        {next === "failed" ? t("partError") : t("factsShown", { n: facts.length, all: total })}
      </p>
      <button type="button" class="button" aria-busy={next === "coming"} onClick={more}>
        {t("moreFacts", { n: Math.min(FACTS_AT_A_TIME, left) })}
      </button>
    </div>
  );
}

function Properties({ entity }: { readonly entity: Entity }): JSX.Element | null {
  const rows = Object.entries(entity.properties).filter(([, value]) =>
    ["string", "number", "boolean"].includes(typeof value),
  );
  if (rows.length === 0) return null;
  return (
    <dl class="properties">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{propertyName(name)}</dt>
          <dd lang="zh-CN">{String(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function FigureRow({ tie }: { readonly tie: Tie }): JSX.Element {
  const { fact, other } = tie;
  return (
    <li>
      <button
        type="button"
        class="figure-button"
        onClick={() => select({ kind: "fact", id: fact.id })}
      >
        {other.measure !== undefined && (
          <FigureCard
            measure={other.measure}
            {...(fact.predicate === "HAS_TARGET" && { note: t("target") })}
          />
        )}
      </button>
    </li>
  );
}

function Group({ group }: { readonly group: TieGroup }): JSX.Element {
  return (
    <section>
      <h3>
        <Glyph
          name={group.direction === "both" ? "both" : group.direction === "out" ? "right" : "left"}
        />
        {relationName(group.predicate)}
        {group.direction === "in" && <span class="sr-only">({t("incoming")})</span>}
        <span class="count">{group.ties.length}</span>
      </h3>
      {shareQuotes(group.ties).map((run) => (
        <Run key={run[0]?.fact.id ?? ""} run={run} />
      ))}
    </section>
  );
}

/** Ties that rest on the same words, and below them the words. */
function Run({ run }: { readonly run: readonly Tie[] }): JSX.Element | null {
  const [first] = run;
  if (first === undefined) return null;
  const background = first.fact.evidence.every((each) => each.provenance === "background");
  return (
    <div class="run">
      <ul>
        {run.map(({ fact, other }) => (
          <li key={fact.id}>
            <button
              type="button"
              class="neighbour"
              onClick={() => select({ kind: "node", id: other.id })}
            >
              <TypeMark type={other.type} />
              <span lang="zh-CN">{other.name}</span>
              {!background && fact.status !== "done" && (
                <span class="status">
                  <LineMark kind={fact.status} />
                  {statusName(fact.status)}
                </span>
              )}
            </button>
            {run.length > 1 && (
              <button
                type="button"
                class="icon-button quote-button"
                aria-label={`${t("evidence")}：${other.name}`}
                title={t("evidence")}
                onClick={() => select({ kind: "fact", id: fact.id })}
              >
                <Glyph name="quote" />
              </button>
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        class={background ? "quote-line background" : "quote-line"}
        onClick={() => select({ kind: "fact", id: first.fact.id })}
      >
        <span lang="zh-CN">{quoteOf(first.fact)}</span>
      </button>
    </div>
  );
}
