import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import {
  type DroppedProposal,
  GATES,
  type ReadingPair,
  type SecondReadingView,
  STANDINGS,
} from "../../../../src/model/second-reading.ts";
import { fetchSecondReading } from "../../data/second-reading.ts";
import {
  currentItem,
  goTo,
  itemsById,
  light,
  pending,
  readOnly,
  review,
  submit,
} from "../../state/review.ts";
import { language } from "../../state/words.ts";
import { verdictOn } from "../../text/verdicts.ts";
import { PartState } from "../parts/part-state.tsx";
import { useLoadable } from "../parts/use-loadable.ts";
import { GATE_WORDS, STANDING_WORDS, secondWords } from "./second-reader-words.ts";

/** What a language model reads in the letter beside what the rules read, to be opened above the list. */
export function SecondReader(): JSX.Element | null {
  const open = useSignal(false);
  const letter = review.value?.letter;
  // Every decision changes which of them stand where.
  const answer = useLoadable(
    open.value ? letter : undefined,
    fetchSecondReading,
    review.value?.revision,
  );
  const words = secondWords(language.value);
  return (
    <details
      class="second-reader"
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>
        {words.title} <span class="quiet">{review.value?.second}</span>
      </summary>
      {open.value &&
        (answer.state === "ready" ? (
          <Readings view={answer.value} />
        ) : (
          <PartState answer={answer} />
        ))}
    </details>
  );
}

function Readings({ view }: { readonly view: SecondReadingView }): JSX.Element {
  const words = secondWords(language.value);
  const { pairs, promptVersion, date, stale } = view;
  if (stale) return <p role="status">{words.stale}</p>;
  return (
    <div class="second-readings">
      <p class="quiet">{words.asked(promptVersion, date)}</p>
      <p class="second-counts">
        {STANDINGS.map((standing) => (
          <span key={standing} class={`chip standing-${standing}`}>
            {STANDING_WORDS[standing][language.value]}{" "}
            {pairs.filter((pair) => pair.standing === standing).length}
          </span>
        ))}
        <AcceptAgreed pairs={pairs} />
      </p>
      <section class="second-table" aria-label={words.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.rules}</th>
              <th scope="col">{words.model}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair, index) => (
              <Row key={`${index} ${pair.start}`} pair={pair} />
            ))}
          </tbody>
        </table>
      </section>
      <Drops view={view} />
    </div>
  );
}

/** Both readings of the same words; a click lights the words, and a decision is taken in the list. */
function Row({ pair }: { readonly pair: ReadingPair }): JSX.Element {
  const { standing, rules, model, item, against, far } = pair;
  const current = item !== undefined && item === currentItem.value;
  return (
    <tr class={`standing-${standing}${current ? " current" : ""}`} title={pair.exact}>
      <td lang="zh-CN">
        <Reading words={rules?.[language.value]} item={against ?? item} />
      </td>
      <td lang="zh-CN">
        <Reading words={model?.[language.value]} item={item} />
        {far && <span class="quiet"> {secondWords(language.value).far}</span>}
      </td>
    </tr>
  );
}

function Reading(props: {
  readonly words?: string | undefined;
  readonly item?: string | undefined;
}) {
  const { words, item } = props;
  if (words === undefined) return <span class="quiet">—</span>;
  if (item === undefined) return <span>{words}</span>;
  return (
    <button type="button" class="second-words" onClick={() => goTo(item)}>
      {words}
    </button>
  );
}

/** Accepts in one act whatever both say and nobody has decided. */
function AcceptAgreed({ pairs }: { readonly pairs: readonly ReadingPair[] }): JSX.Element | null {
  const agreed = pairs
    .filter(({ standing }) => standing === "agreed")
    .flatMap(({ item }) => itemsById.value.get(item ?? "") ?? [])
    .filter(({ entry }) => entry.decision === "undecided");
  if (agreed.length === 0 || readOnly.value !== undefined) return null;
  const accept = (): void => {
    const acts = agreed.flatMap((item) => verdictOn(item, "accept") ?? []);
    const decisions = acts.flatMap((act) => (act.kind === "write" ? act.decisions : []));
    void submit("agreed", [{ kind: "write", decisions }]);
  };
  return (
    <button
      type="button"
      class="small-button"
      disabled={pending.value.has("agreed")}
      onClick={accept}
    >
      {secondWords(language.value).acceptAgreed(agreed.length)}
    </button>
  );
}

/** What a model said in words; a click lights where it should stand. */
function Dropped({ drop }: { readonly drop: DroppedProposal }): JSX.Element {
  const { words, quote, place } = drop;
  const said = words[language.value];
  return (
    <>
      {place === undefined ? (
        <span>{said}</span>
      ) : (
        <button type="button" class="second-words" onClick={() => light(place)}>
          {said}
        </button>
      )}
      {quote !== undefined && <q class="quiet">{quote}</q>}
    </>
  );
}

/** What was dropped, gate by gate, with the reason. */
function Drops({ view: { drops } }: { readonly view: SecondReadingView }): JSX.Element | null {
  if (drops.length === 0) return null;
  return (
    <details class="second-drops">
      <summary>{secondWords(language.value).dropped(drops.length)}</summary>
      <ul>
        {GATES.map((gate) => ({ gate, of: drops.filter((drop) => drop.gate === gate) }))
          .filter(({ of }) => of.length > 0)
          .map(({ gate, of }) => (
            <li key={gate}>
              {GATE_WORDS[gate][language.value]}: {of.length}
              <ul lang="zh-CN">
                {of.map((drop, index) => (
                  <li key={index}>
                    <Dropped drop={drop} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
      </ul>
    </details>
  );
}
