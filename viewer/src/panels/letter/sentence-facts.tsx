import type { JSX } from "preact";
import type { ReadSentence } from "../../../../src/model/coverage.ts";
import { linksById, nodesById, showInNetwork } from "../../state/session.ts";
import { relationName, statusName, t } from "../../state/words.ts";
import { FigureCard } from "../detail/figure-card.tsx";
import { TypeMark } from "../parts/type-mark.tsx";

/** The facts that a sentence of the letter proves. */
export function SentenceFacts({
  sentence,
}: {
  readonly sentence: ReadSentence | undefined;
}): JSX.Element {
  const facts = sentence?.facts ?? [];
  return (
    <section class="sentence-facts" aria-live="polite">
      <h2>
        {t("sentenceFacts")} {sentence !== undefined && <span class="count">{facts.length}</span>}
      </h2>
      {sentence === undefined && <p class="quiet">{t("chooseSentence")}</p>}
      {sentence !== undefined && facts.length === 0 && <p class="quiet">{t("silentSentence")}</p>}
      <ul>
        {facts.map((id) => (
          <FactRow key={id} id={id} />
        ))}
      </ul>
    </section>
  );
}

function FactRow({ id }: { readonly id: string }): JSX.Element | null {
  const link = linksById.value.get(id);
  const subject = nodesById.value.get(link?.source ?? "");
  const object = nodesById.value.get(link?.target ?? "");
  if (link === undefined || subject === undefined || object === undefined) return null;
  return (
    <li>
      <button
        type="button"
        class="fact-row"
        title={t("showInGraph")}
        onClick={() => showInNetwork({ kind: "fact", id })}
      >
        <span class="fact-end" lang="zh-CN">
          <TypeMark type={subject.type} />
          {subject.name}
        </span>
        <span class="fact-relation">{relationName(link.predicate)}</span>
        {object.measure === undefined ? (
          <span class="fact-end" lang="zh-CN">
            <TypeMark type={object.type} />
            {object.name}
          </span>
        ) : (
          <FigureCard measure={object.measure} />
        )}
        {link.status !== "done" && <span class="chip">{statusName(link.status)}</span>}
      </button>
    </li>
  );
}
