import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { LetterRecord } from "../../../../src/model/graph.ts";
import { fetchLetter, source } from "../../data/source.ts";
import { pageLayer } from "../../state/layers.ts";
import { loadQuestions } from "../../state/questions.ts";
import { network } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import { Glyph } from "../parts/glyph.tsx";
import { FindingRow } from "./finding-row.tsx";
import { type Finding, type Findings, findingsFor } from "./findings.ts";

const SEARCH_INPUT = "search-input";
/** More letters than this are searched by the server alone. */
const LETTERS_READ = 60;

/** Finds things, relations, words of letters and commands while one types; arrows choose, Enter goes there. */
export function Palette(): JSX.Element | null {
  if (pageLayer.value !== "palette") return null;
  return <OpenPalette />;
}

function OpenPalette(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const query = useSignal("");
  const active = useSignal(0);
  const texts = useSignal<readonly LetterRecord[]>([]);
  const findings = useComputed(() => findingsFor(query.value, texts.value));
  useEffect(() => {
    if (source.hasServer) void loadQuestions();
    // Their words join what is found as soon as they have come.
    const letters = (network.value?.letters ?? []).slice(0, LETTERS_READ);
    void Promise.all(letters.map(({ id }) => fetchLetter(id))).then((answers) => {
      texts.value = answers.flatMap((answer) => (answer.state === "ready" ? [answer.value] : []));
    });
  }, [texts]);
  const close = (): void => {
    pageLayer.value = undefined;
  };
  // Before the next key is pressed: who types fast loses nothing.
  useLayoutEffect(() => {
    const cameFrom = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, []);
  const choose = (finding: Finding | undefined): void => {
    if (finding === undefined) return;
    close();
    finding.run();
  };
  const all = findings.value.groups.flatMap(({ shown }) => shown);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && all.length > 0) {
      event.preventDefault();
      active.value = (active.value + step + all.length) % all.length;
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(all[active.value]);
    }
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      class="palette"
      aria-label={t("searchLabel")}
      onClose={close}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <search class="search">
        <Glyph name="search" />
        <input
          id={SEARCH_INPUT}
          type="text"
          role="combobox"
          aria-label={t("searchLabel")}
          aria-expanded={all.length > 0}
          aria-controls="search-options"
          aria-autocomplete="list"
          aria-activedescendant={all.length > 0 ? `search-option-${active.value}` : undefined}
          placeholder={t("searchPlaceholder")}
          autocomplete="off"
          spellcheck={false}
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
            active.value = 0;
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </search>
      <Results findings={findings.value} active={active.value} choose={choose} />
      <span class="sr-only" role="status">
        {query.value.trim() === "" ? "" : t("searchCount", { n: findings.value.count })}
      </span>
    </dialog>
  );
}

interface ResultsProps {
  readonly findings: Findings;
  readonly active: number;
  readonly choose: (finding: Finding) => void;
}

function Results({ findings, active, choose }: ResultsProps): JSX.Element {
  let index = -1;
  return (
    <div class="search-results">
      {findings.none !== undefined && <p class="search-none">{findings.none}</p>}
      <div id="search-options" role="listbox" aria-label={t("searchLabel")}>
        {findings.groups.map(({ title, shown, more }) => (
          // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by role
          <div key={title} role="group" aria-label={t(title)}>
            <p class="group-title" aria-hidden="true">
              {t(title)}
              {more > 0 && <span class="count">{t("moreCount", { n: more })}</span>}
            </p>
            {shown.map((finding) => {
              index++;
              return (
                <FindingRow
                  key={finding.key}
                  finding={finding}
                  id={`search-option-${index}`}
                  active={index === active}
                  onChoose={() => choose(finding)}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
