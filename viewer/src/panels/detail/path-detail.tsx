import type { JSX } from "preact";
import { isTextEvidence, type TextEvidence } from "../../../../src/model/graph.ts";
import { factOf } from "../../../../src/model/joint-region.ts";
import type { NetworkLink } from "../../../../src/model/network.ts";
import type { Way } from "../../../../src/model/short-paths.ts";
import { factsKey, fetchFacts } from "../../data/source.ts";
import { ways } from "../../state/paths.ts";
import { act, network, nodesById, select, view } from "../../state/session.ts";
import {
  letterName,
  nodeName,
  provenanceName,
  relationName,
  statusName,
  t,
} from "../../state/words.ts";
import { LineMark } from "../parts/line-mark.tsx";
import { TypeMark } from "../parts/type-mark.tsx";
import { useLoadable } from "../parts/use-loadable.ts";
import { CopyCitation } from "./copy-citation.tsx";

/** The short ways between two things; each hop with the words that state it. */
export function PathDetail(): JSX.Element | null {
  const { path } = view.value;
  if (path === undefined) return null;
  const found = ways.value;
  const shown = found[path.way ?? 0];
  return (
    <div class="detail-scroll path">
      <p class="eyebrow">{t("pathBetween")}</p>
      <h2 class="plain-title" lang="zh-CN">
        {nodeName(path.from)} – {nodeName(path.to)}
      </h2>
      {found.length === 0 ? (
        <p class="quiet">{t("noPath")}</p>
      ) : (
        <div class="ways" role="radiogroup" aria-label={t("pathsFound", { n: found.length })}>
          <WayButton
            label={t("allWays", { n: found.length })}
            chosen={path.way === undefined}
            way={undefined}
          />
          {found.slice(0, 9).map((each, index) => (
            <WayButton
              key={each.links.map(({ id }) => id).join()}
              label={t("wayOf", { way: index + 1, n: each.links.length })}
              chosen={path.way === index}
              way={index}
            />
          ))}
        </div>
      )}
      {shown !== undefined && <Hops way={shown} />}
    </div>
  );
}

interface WayButtonProps {
  readonly label: string;
  readonly chosen: boolean;
  readonly way: number | undefined;
}

function WayButton({ label, chosen, way }: WayButtonProps): JSX.Element {
  const light = (): void => {
    const { path } = view.value;
    if (path === undefined) return;
    const { from, to } = path;
    act({ kind: "follow", path: { from, to, ...(way !== undefined && { way }) } });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of pills, not of round marks
    <button type="button" role="radio" aria-checked={chosen} class="way" onClick={light}>
      {label}
    </button>
  );
}

function Hops({ way }: { readonly way: Way }): JSX.Element {
  return (
    <ol class="hops">
      {way.nodes.map((id, index) => {
        const link = way.links[index - 1];
        return (
          <li key={id}>
            {link !== undefined && <Hop link={link} forwards={link.target === id} />}
            <button type="button" class="end" onClick={() => select({ kind: "node", id })}>
              <TypeMark type={nodesById.value.get(id)?.type ?? ""} />
              <span lang="zh-CN">{nodeName(id)}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function Hop({
  link,
  forwards,
}: {
  readonly link: NetworkLink;
  readonly forwards: boolean;
}): JSX.Element {
  const answer = useLoadable(factsKey(link.source, [factOf(link.id)]), fetchFacts, network.value);
  const fact =
    answer.state === "ready"
      ? answer.value.facts.find(({ id }) => id === factOf(link.id))
      : undefined;
  const date = (id: string): string =>
    network.value?.letters.find((each) => each.id === id)?.date ?? "";
  // The status of a fact is that of its newest letter: so are the words beside it.
  const quote = fact?.evidence
    .filter(isTextEvidence)
    .reduce<TextEvidence | undefined>(
      (newest, each) =>
        newest === undefined || date(each.letter) > date(newest.letter) ? each : newest,
      undefined,
    );
  return (
    <div class="hop">
      <p class="hop-relation">
        <LineMark kind={link.background ? "background" : link.status} />
        <strong>
          {forwards ? "↓" : "↑"} {relationName(link.predicate)}
        </strong>
        <span class={`chip status-${link.status}`}>
          {link.background ? provenanceName("background") : statusName(link.status)}
        </span>
      </p>
      {quote !== undefined && (
        <>
          <button
            type="button"
            class="quote-line"
            onClick={() => select({ kind: "fact", id: factOf(link.id) }, quote.id)}
          >
            <span lang="zh-CN">{quote.exact}</span>
          </button>
          <p class="hop-source">
            <span lang="zh-CN">
              {letterName(quote.letter)} · {date(quote.letter)}
            </span>
            <CopyCitation letter={quote.letter} quote={quote.exact} />
          </p>
        </>
      )}
    </div>
  );
}
